import type { Quote } from '../../core/chain/quote';
import type { RankFacts, RatesOfDays } from '../../core/chain/rankFacts';
import { inferTickClass } from '../../core/chain/tickClass';
import { daysToExpiration } from '../../core/market/calendar';
import { knownTickClass } from '../../core/market/knownTickClass';
import type { TickClass } from '../../core/market/tickSize';
import { annualize } from '../../core/put/shortPut';
import type { Draft } from '../../draft/draft';
import type { Typed } from '../../draft/given';
import { pickedDraft, type Picked } from '../../draft/pickedDraft';
import { readPlan } from '../../draft/reading';
import { underlyingNamed } from '../../core/market/underlying';
import { carry } from '../market';
import { derivePlan, sameTenorBill, type Plan, type PlanContext } from '../plan';
import { riskFreeRate } from '../pricing';
import { ruleFacts } from '../rules/verdicts';

/** The quotes of one stock, and its price, dollars per share. */
export interface Chain {
  readonly quotes: readonly Quote[];
  readonly spot: number;
  readonly quotedAt: string | null;
  /** The price steps a person chose, whatever the chain's prices show. */
  readonly tickClass?: TickClass | undefined;
}

/** What is typed on the page and chosen for all trades. */
export interface Sale {
  readonly draft: Draft;
  readonly account: Typed['account'];
  readonly context: PlanContext;
  readonly priceAt: 'bid' | 'mid';
}

/**
 * The price steps of a chain: chosen by a person, shown by the chain's prices, chosen in Plan, or
 * known for the stock, in that order.
 */
export const chainTickClass = (
  { quotes, tickClass }: Chain,
  { draft }: Pick<Sale, 'draft'>,
): TickClass => tickClass ?? inferTickClass(quotes)?.tickClass ?? stepsInPlan(draft, quotes);

/** The price steps chosen in Plan, or otherwise those known for the stock of some quotes. */
export const stepsInPlan = (
  { tickClass }: Pick<Draft, 'tickClass'>,
  [first]: readonly Quote[],
): TickClass =>
  (tickClass as TickClass | '') || knownTickClass(first ? first.contract.underlying : null);

/** One put of each future expiration, the last one first. */
function putsAhead({ quotes }: Chain, today: string): readonly Quote[] {
  const first = new Map<string, Quote>();
  for (const quote of quotes) {
    const { right, expiration } = quote.contract;
    if (right === 'put' && expiration >= today && !first.has(expiration)) {
      first.set(expiration, quote);
    }
  }
  return [...first.values()].toSorted((one, other) =>
    one.contract.expiration < other.contract.expiration ? 1 : -1,
  );
}

/** The first put that Plan can compute: what it depends on is the same for all of them. */
function planOfOne(
  puts: readonly Quote[],
  of: Omit<Picked, 'quote' | 'premium'>,
  { draft: onPage, account, context }: Sale,
  today: string,
): Plan | null {
  for (const quote of puts) {
    const draft = pickedDraft({ ...of, quote, premium: 0 }, onPage);
    const { given } = readPlan({ draft, account, fill: null }, today);
    if (given) return derivePlan(given, context);
  }
  return null;
}

/** Whether none of its puts can still be sold. */
export const isAllPast = (chain: Chain, today: string): boolean =>
  putsAhead(chain, today).length === 0;

/** Rates for the days from today to another expiration. */
function ratesOf(plan: Plan, days: number): RatesOfDays {
  const matched = sameTenorBill(plan.account, days, plan.asOf);
  return {
    rate: riskFreeRate(plan, days),
    billReturn: matched && annualize(matched.bill.periodReturn, days, 'simple'),
  };
}

/**
 * The facts by which every put of a chain is judged, the same as in Plan once it is picked. Null if
 * the account holds unreadable text, or every expiration has passed.
 */
export function rankFactsOf(chain: Chain, sale: Sale): RankFacts | null {
  const { clock, convention, rules } = sale.context;
  if (!clock) return null;
  const { today } = clock;
  const puts = putsAhead(chain, today);
  const tickClass = chainTickClass(chain, sale);
  const last = planOfOne(puts, { spot: chain.spot, tickClass }, sale, today);
  if (last === null) return null;
  const ratesOn = puts.map(({ contract: { expiration } }) => {
    const rates = ratesOf(last, daysToExpiration(today, expiration));
    return [expiration, rates] as const;
  });
  const stock = carry(last, underlyingNamed(last.input.stock));
  return {
    spot: chain.spot,
    today,
    ...ratesOf(last, last.days),
    ratesOn: Object.fromEntries(ratesOn),
    dividendYield: stock?.dividendYield ?? 0,
    cashDividends: stock?.cashDividends,
    convention,
    schedule: last.schedule,
    thresholds: rules,
    tickClass,
    cashTotal: last.account.cash,
    quotedAt: chain.quotedAt,
    priceAt: sale.priceAt,
    known: ruleFacts(last, null),
  };
}
