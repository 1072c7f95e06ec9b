import { IBKR_CREDIT } from '../../core/bills/collateralInterest';
import { profitAfterFall } from '../../core/strategies/falls';
import { worstMove } from '../../core/margin/portfolioMargin';
import type { StrategyKind } from '../../core/strategies/compareStrategies';
import type { Comparison, Row } from '../../plan/compare/compare';
import type { Line } from '../../plan/compare/lines';
import { underlyingOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { isEuropean } from '../kindWords';
import { NAMES } from '../names';
import { ACCOUNT_IN_PLAN, noBillWords } from '../noBill';
import { regTWords } from '../regT';
import { fallLead, noun } from '../planWords';
import { besideBills } from '../plan/besideBills';
import { count, percentBrief, price, usd, usdBrief, usdTotal } from '../../text/format';
import { putRowName } from '../rowNames';
import { interestShareWords } from './interestWords';

interface StrategyWords {
  readonly name: string;
  /** The label at the end of its line in the chart. */
  readonly short: string;
  /** The dash pattern that distinguishes its line. */
  readonly dash: string;
  /** What the use is, and its risks. */
  readonly about: string | ((plan: Plan) => string);
}

/** How a spread can lose more than its width, or why it cannot. */
function spreadEnds(plan: Plan): string {
  if (isEuropean(plan)) {
    return 'That is the most: both puts are settled in cash at expiration, by the same price, and neither can be assigned before.';
  }
  if (plan.isIndex) {
    return 'That is the most while both puts are held: the put sold can be assigned early, in cash, and the put bought then stands alone.';
  }
  return 'That is the most while both puts are held and exercised together. The put sold can be assigned early: its shares must be paid for, or margined, until the put bought is exercised. And if the stock ends between the strikes, the put sold is assigned alone: its shares are then held with no put below them, and can lose more.';
}

export const STRATEGY_WORDS: Readonly<Record<StrategyKind, StrategyWords>> = {
  cashSecuredPut: {
    name: putRowName(true),
    short: 'Put',
    dash: '',
    about: (plan) =>
      `The planned put with its whole strike set aside and idle. It gains the premium and no more; it loses what the ${noun(plan)} falls below breakeven, down to zero.`,
  },
  putWithBills: {
    name: 'Put, its cash in T-bills',
    short: 'Put + T-bills',
    dash: '7 3',
    about:
      'The same put in a margin account, its cash in T-bills for the same days. It earns both, loses as the put does, and can get a margin call after a deep fall.',
  },
  putWithCreditInterest: {
    name: 'Put, its cash earning interest',
    short: 'Put + interest',
    dash: '2 3',
    about: `The same put with its cash left at Interactive Brokers, which pays its credit rate on what the account holds above ${usdBrief(IBKR_CREDIT.unpaidCash)}: the row has this put’s share. It loses as the put does; the rate changes daily.`,
  },
  nakedPut: {
    name: 'Naked put on Reg-T margin',
    short: 'Reg-T margin',
    dash: '9 3 2 3',
    about: (plan) =>
      `The same put with only the Reg-T margin tied up: ${regTWords(plan, 'premium')}. The same dollars are lost on less capital, so more than all of it can go.`,
  },
  nakedPutFully: {
    name: 'Naked puts, all cash as margin',
    short: 'All on margin',
    dash: '5 2',
    about:
      'As many of the puts as the cash carries on margin. Every gain and loss is multiplied that many times, a small fall brings a margin call, and the debt can exceed the account many times over.',
  },
  portfolioMargin: {
    name: 'Naked put on portfolio margin',
    short: 'Portfolio margin',
    dash: '12 4',
    about: (plan) =>
      `The same put with capital set by the exchange rule’s own stress test: its loss if the ${noun(plan)} falls ${percentBrief(-worstMove(underlyingOf(plan).margin))}. Brokers ask for more, and for a large account, Interactive Brokers for about $110,000 to start and $100,000 to stay (2025); the put can lose many times this capital.`,
  },
  bullPutSpread: {
    name: 'Bull put spread',
    short: 'Spread',
    dash: '1.5 2',
    about: (plan) =>
      `The put sold and a lower one bought. The capital is the distance between the strikes. It pays less, and can lose all of that capital, with the fees and whatever it cost to open, in a fall that would cost the put alone only a little. ${spreadEnds(plan)}`,
  },
  coveredCall: {
    name: 'Covered call',
    short: 'Covered call',
    dash: '7 2 1.5 2 1.5 2',
    about:
      'The shares bought now and a call sold on them. It gains up to the call’s strike and loses what the shares lose, less the call’s premium. At the put’s strike it is nearly the put again.',
  },
  shortStraddle: {
    name: 'Short straddle',
    short: 'Straddle',
    dash: '4 4',
    about: (plan) =>
      `The put and a call of the same strike, both sold on margin. It gains most if the ${noun(plan)} ends at the strike, loses as the put does below it, and without limit above it.`,
  },
  stock: {
    name: 'The stock',
    short: 'Stock',
    dash: '',
    about:
      'As many shares as the put covers, bought now. It gains and loses every dollar the stock does, down to zero, and receives the dividends.',
  },
  bills: {
    name: NAMES.bills,
    short: NAMES.bills,
    dash: '10 2',
    about: (plan) =>
      `All the cash in T-bills for the same days. What they pay is known today, whatever the ${noun(plan)} does. They risk only what selling early may cost.`,
  },
};

/** What a row is, and its risks. */
export function aboutOf(kind: StrategyKind, plan: Plan): string {
  const { about } = STRATEGY_WORDS[kind];
  return typeof about === 'string' ? about : about(plan);
}

export const nameOf = (kind: StrategyKind, { missingCashTotal }: Plan) =>
  kind === 'cashSecuredPut' && missingCashTotal ? putRowName(false) : STRATEGY_WORDS[kind].name;

/** What is traded in a row, if its name does not say. */
export function tradedWords({ kind, contracts }: Row, comparison: Comparison): string | null {
  const priced = (leg: { isSuggested: boolean }) => (leg.isSuggested ? ', our price' : '');
  const { longPut, coveredCall, straddleCall } = comparison.legs;
  if (kind === 'putWithCreditInterest') return interestShareWords(comparison);
  if (kind === 'nakedPutFully' && contracts !== null) return count(contracts, 'contract');
  if (kind === 'bullPutSpread' && longPut) {
    return `${usdBrief(longPut.strike)} put bought at ${price(longPut.premium)}${priced(longPut)}`;
  }
  if (kind === 'coveredCall' && coveredCall) {
    return `${usdBrief(coveredCall.strike)} call at ${price(coveredCall.premium)}${priced(coveredCall)}`;
  }
  if (kind === 'shortStraddle' && straddleCall) {
    return `call at ${price(straddleCall.premium)}${priced(straddleCall)}`;
  }
  return null;
}

/** What a strategy without figures needs, and where to enter it. */
export function lackWords(
  { kind, needs }: Comparison['missing'][number],
  plan: Plan,
  { legs }: Comparison,
): string {
  const { account, days } = plan;
  switch (needs) {
    case 'billPeriodReturn':
      return `${noBillWords(plan, ACCOUNT_IN_PLAN)}.`;
    case 'creditInterest':
      return account.accountValue === null
        ? `enter the account value ${ACCOUNT_IN_PLAN}.`
        : 'enter the broker’s credit rate below.';
    case 'mark':
      return days === 0
        ? 'it expires today: there is no time left to stress.'
        : 'no volatility explains the premium. Enter one by the chart in Plan.';
    case 'longPut':
      return legs.longStrike === null
        ? 'enter a long strike below the put’s, among the other legs.'
        : 'enter the long put’s premium among the other legs.';
    case 'shares':
      return 'an index has no shares to buy.';
    case 'coveredCall':
    case 'straddleCall':
      return 'enter the call among the other legs.';
    case null:
      return kind === 'nakedPutFully'
        ? 'the cash cannot carry one contract on margin.'
        : 'this trade gives it no figures.';
  }
}

/** What the put adds to T-bills on the same cash. */
export const verdictWords = (plan: Plan, { put, billsTotal }: Comparison): string =>
  `${besideBills(plan, put.incomeTotal, billsTotal)}.`;

/** The case against, apart from the loss: after the fall asked about, and at worst. */
export function againstWords(plan: Plan, { put, terms, billsTotal }: Comparison) {
  const after = profitAfterFall(put, terms.trade.spot, plan.fall);
  const bills = billsTotal === null ? '' : `; T-bills still pay ${usdTotal(billsTotal)}`;
  return {
    lead: fallLead(plan),
    result: `it ${after < 0 ? 'loses' : 'still gains'} ${usdTotal(Math.abs(after))}`,
    isLoss: after < 0,
    rest: `, and at worst ${usdTotal(plan.analysis.maxLossTotal)}${after < 0 ? '' : ' is lost'}${bills}.`,
  };
}

/** The headline of the comparison, in one line. */
export function headWords(plan: Plan, comparison: Comparison): string {
  const { lead, result, rest } = againstWords(plan, comparison);
  return `${verdictWords(plan, comparison)} ${lead} ${result}${rest}`;
}

/** The trade in one line: `GOOGL 365 put sold for $5.40, 1 contract, 37 days`. */
export const tradeWords = ({ terms, days }: Plan, put: string) =>
  `${put} sold for ${usd(terms.premium)}, ${count(terms.contracts, 'contract')}, ${
    days === 0 ? 'expires today' : count(days, 'day')
  }`;

/** The name of a line of the tables. */
export const lineName = ({ saved, row, plan }: Line) => saved ?? nameOf(row.kind, plan);

/** Most letters of a saved plan's name at the end of its line. */
const LONGEST_SHORT = 15;

/** Its name at the end of its line in the chart. */
export function lineShort({ saved, row }: Line): string {
  if (saved === null) return STRATEGY_WORDS[row.kind].short;
  return saved.length > LONGEST_SHORT ? `${saved.slice(0, LONGEST_SHORT - 1)}…` : saved;
}

/** The note below its name: what is traded, if the name does not say. */
export const lineNote = ({ saved, row, plan, comparison }: Line) =>
  saved === null
    ? tradedWords(row, comparison)
    : `sold for ${usd(plan.terms.premium)}, ${count(plan.days, 'day')}, ${plan.stockName} at ${usdBrief(comparison.terms.trade.spot)}`;

/** What is missing for the put to be as secured as its row says; null if nothing is. */
export const unsecuredWords = ({ missingCashTotal, analysis }: Plan): string | null =>
  missingCashTotal
    ? `Not cash-secured: ${usdTotal(missingCashTotal)} of the ${usdTotal(analysis.collateralTotal)} is missing, and every row counts as if it were there.`
    : null;
