import { ibkrCreditInterest } from '../../core/bills/collateralInterest';
import type { Underlying } from '../../core/market/underlying';
import { incomeOn, taxEquivalentYield, taxRate, type TaxRates } from '../../core/costs/tax';
import type { MarkModel } from '../../core/margin/mark';
import type { PricedMarket } from '../../core/pricing/optionPrice';
import { profitAfterTax } from '../../core/strategies/afterTax';
import {
  compareStrategies,
  STRATEGIES,
  type StrategyKind,
} from '../../core/strategies/compareStrategies';
import type { ComparisonTerms, StrategyResult } from '../../core/strategies/strategy';
import { suggestedLongStrike, suggestedPremium } from '../../core/strategies/suggestedLeg';
import { annualize, collateralTotal } from '../../core/put/shortPut';
import type { FieldName } from '../../draft/fields';
import type { RunningPut } from '../../core/put/throughTime';
import { dividendsAhead } from '../dividendAhead';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';
import { pricingOf } from '../pricing';

/** A leg that only some strategies have: as typed, or otherwise priced at the implied volatility. */
export interface Leg {
  readonly strike: number;
  readonly premium: number;
  readonly isSuggested: boolean;
}

function legOf(
  plan: Plan,
  running: RunningPut | null,
  right: 'put' | 'call',
  strike: number | null,
  typed: number | null,
): Leg | null {
  if (strike === null) return null;
  if (typed !== null) return { strike, premium: typed, isSuggested: false };
  const { years } = pricingOf(plan);
  const premium =
    running && suggestedPremium({ right, strike, years }, running.market, tickClassOf(plan));
  return premium === null ? null : { strike, premium, isSuggested: true };
}

/** The other legs of the comparison; null for one without a price or with unreadable text. */
function legsOf(plan: Plan, running: RunningPut | null) {
  const { input, terms } = plan;
  const { strike } = terms;
  const reads = (...names: readonly FieldName[]) =>
    !names.some((name) => input.unread.includes(name));
  const wanted = input.longStrike ?? suggestedLongStrike(strike);
  const isLower = wanted !== null && wanted < strike;
  const longStrike = reads('longStrike') && isLower ? wanted : null;
  return {
    longStrike,
    longPut: reads('longPremium')
      ? legOf(plan, running, 'put', longStrike, input.longPremium)
      : null,
    coveredCall: reads('callStrike', 'callPremium')
      ? legOf(plan, running, 'call', input.callStrike ?? strike, input.callPremium)
      : null,
    straddleCall: reads('straddlePremium')
      ? legOf(plan, running, 'call', strike, input.straddlePremium)
      : null,
  };
}

/** How options are marked before expiration: at intrinsic value if no volatility is known. */
export function markOf(market: PricedMarket | null, years: number): MarkModel {
  if (!market || !(years > 0)) return 'intrinsic';
  const { spot: _, ...priced } = market;
  return { years, ...priced, style: priced.style ?? 'american' };
}

/** Dividends per share until expiration: those in dollars, or otherwise by the yield. */
function dividendsPerShare(plan: Plan): number {
  const { trade, input, days } = plan;
  const ahead = dividendsAhead(plan);
  if (ahead.length > 0) return ahead.reduce((sum, { amount }) => sum + amount, 0);
  return ((trade?.spot ?? 0) * (input.dividendYield ?? 0) * days) / 365;
}

/** The kind of tax on the put's own gain: the one chosen, or that of what it is on. */
function gainsOf({ input: { taxedAs } }: Plan, on: Underlying) {
  if (taxedAs === 'equity') return incomeOn(on);
  return taxedAs === 'index' ? ('section1256' as const) : ('shortTerm' as const);
}

/** The rates that tax the put's own gain. */
const ratesOf = (gains: ReturnType<typeof gainsOf>) =>
  gains === 'section1256'
    ? (['federalTax', 'stateTax', 'netInvestmentTax', 'longTermTax'] as const)
    : (['federalTax', 'stateTax', 'netInvestmentTax'] as const);

/** Those of the rates that are required for figures after tax; other empty rates count as 0. */
const neededRates = (gains: ReturnType<typeof gainsOf>) =>
  gains === 'section1256' ? (['federalTax', 'longTermTax'] as const) : (['federalTax'] as const);

/** The rates typed; empty ones are 0. */
const typedRates = ({ account }: Plan): TaxRates => ({
  federal: account.federalTax ?? 0,
  state: account.stateTax ?? 0,
  netInvestment: account.netInvestmentTax ?? 0,
  longTerm: account.longTermTax ?? 0,
});

/**
 * Why there are no figures after tax: not asked for, a rate cannot be read, the federal or the
 * long-term rate is missing, or the rates exceed 100%.
 */
type BeforeTax = 'notAsked' | 'unread' | 'noFederalRate' | 'noLongTermRate' | 'takesAll';

/** Why these rates are not applied; null if they are. */
function beforeTaxOf(
  { input, account }: Plan,
  gains: ReturnType<typeof gainsOf>,
  rates: TaxRates,
): BeforeTax | null {
  if (account.taxShown !== 'yes') return 'notAsked';
  if (ratesOf(gains).some((name) => input.unread.includes(name))) return 'unread';
  const missing = neededRates(gains).find((name) => account[name] === null);
  if (missing) return missing === 'federalTax' ? 'noFederalRate' : 'noLongTermRate';
  const taken = [taxRate('shortTerm', rates), taxRate(gains, rates)];
  return Math.max(...taken) > 1 ? 'takesAll' : null;
}

export type Row = StrategyResult<StrategyKind>;

/** The planned put beside every other use of its cash; null without a stock price. */
export function comparison(plan: Plan, running: RunningPut | null, on: Underlying) {
  const { trade, convention, schedule, account, bill } = plan;
  if (!trade) return null;
  const legs = legsOf(plan, running);
  const terms: ComparisonTerms = {
    trade,
    convention,
    margin: on.margin,
    on,
    schedule,
    billPeriodReturn: bill && bill.periodReturn,
    creditInterest:
      account.accountValue === null || account.creditRate === null
        ? null
        : { cash: account.cash, netAssetValue: account.accountValue, rate: account.creditRate },
    mark: markOf(running && running.market, pricingOf(plan).years),
    longPut: legs.longPut,
    coveredCall: legs.coveredCall,
    dividendsPerShare: dividendsPerShare(plan),
    straddleCall: legs.straddleCall && legs.straddleCall.premium,
  };
  const results = compareStrategies(terms);
  const kinds = new Set(results.map(({ kind }) => kind));
  const typed = typedRates(plan);
  const gains = gainsOf(plan, on);
  const beforeTax = beforeTaxOf(plan, gains, typed);
  const rates = beforeTax ? null : typed;
  const put = results.find(({ kind }) => kind === 'cashSecuredPut')!;
  return {
    terms,
    legs,
    results,
    /** Strategies without figures, and the inputs they lack. */
    missing: STRATEGIES.filter(({ kind }) => !kinds.has(kind)).map(({ kind, needs }) => ({
      kind,
      needs: kind === 'coveredCall' && on.settlement === 'cash' ? ('shares' as const) : needs,
    })),
    billsTotal: results.find(({ kind }) => kind === 'bills')?.incomeTotal ?? null,
    /** The rates used for figures after tax; null if there are none, with the reason. */
    rates,
    beforeTax,
    gains,
    put,
    /** Yearly T-bill yield that would leave as much after tax as the put; null before tax. */
    matchingBillYield:
      rates && put.annualizedReturn !== null
        ? taxEquivalentYield(put.annualizedReturn, gains, 'billInterest', rates)
        : null,
  };
}

export type Comparison = NonNullable<ReturnType<typeof comparison>>;

/** The broker's interest on the account's cash, and the put's share; null if not known. */
export function creditInterestOf({ terms: { trade, creditInterest } }: Comparison) {
  if (!creditInterest) return null;
  const days = trade.daysToExpiration;
  return ibkrCreditInterest(collateralTotal(trade), { days, ...creditInterest });
}

/** A row's income after tax; null while there are no figures after tax. */
export function rowAfterTax(row: Row, { rates, gains, terms }: Comparison) {
  if (!rates) return null;
  const { trade, convention } = terms;
  // Shares, and calls sold against them, are taxed as shares whatever the option is on.
  const gained = row.capitalKind === 'shares' ? 'shortTerm' : gains;
  const incomeTotal = profitAfterTax(row, trade.spot, rates, gained);
  return {
    incomeTotal,
    annualizedReturn:
      row.periodReturn === null
        ? null
        : annualize(incomeTotal / row.capitalTotal, trade.daysToExpiration, convention.compounding),
  };
}
