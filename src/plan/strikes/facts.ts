import type { Quote } from '../../core/chain/quote';
import type { RankFacts, RatesOfDays } from '../../core/chain/rankFacts';
import { inferTickClass } from '../../core/chain/tickClass';
import { daysToExpiration } from '../../core/market/calendar';
import type { TickClass } from '../../core/market/tickSize';
import { annualize } from '../../core/put/shortPut';
import type { Draft } from '../../draft/draft';
import type { Typed } from '../../draft/given';
import { pickedDraft } from '../../draft/pickedDraft';
import { readPlan } from '../../draft/reading';
import { underlyingNamed } from '../../core/market/underlying';
import { carry } from '../market';
import { derivePlan, type Plan, type PlanContext } from '../plan';
import { pricingOf } from '../pricing';
import { ruleFacts } from '../rules/verdicts';

/** The quotes of one stock, and its price, dollars per share. */
export interface Chain {
  readonly quotes: readonly Quote[];
  readonly spot: number;
  readonly quotedAt: string | null;
}

/** What is typed on the page and chosen for every trade. */
export interface Sale {
  readonly draft: Draft;
  readonly account: Typed['account'];
  readonly context: PlanContext;
  readonly priceAt: 'bid' | 'mid';
}

/** The price steps by the chain's own prices, or those typed. */
export const tickClassOf = ({ quotes }: Chain, { draft }: Pick<Sale, 'draft'>): TickClass =>
  inferTickClass(quotes)?.tickClass ?? (draft.tickClass as TickClass);

/** A put of each expiration that is still ahead, as Plan would work it out. */
function plansOf(chain: Chain, today: string, sale: Sale): readonly Plan[] {
  const first = new Map<string, Quote>();
  for (const quote of chain.quotes) {
    const { right, expiration } = quote.contract;
    const isAhead = right === 'put' && daysToExpiration(today, expiration) >= 0;
    if (isAhead && !first.has(expiration)) first.set(expiration, quote);
  }
  const tickClass = tickClassOf(chain, sale);
  return [...first.values()].flatMap((quote) => {
    const picked = { quote, premium: 0, spot: chain.spot, tickClass };
    const draft = pickedDraft(picked, sale.draft);
    const { given } = readPlan({ draft, account: sale.account, fill: null }, today);
    return given ? [derivePlan(given, sale.context)] : [];
  });
}

const ratesOf = (plan: Plan): RatesOfDays => ({
  rate: pricingOf(plan).rate,
  billReturn: plan.bill && annualize(plan.bill.periodReturn, plan.days, 'simple'),
});

/**
 * What every put of a chain is judged by: what Plan would judge it by once it is picked. Null where
 * the account holds a text that cannot be read, or every expiration is past.
 */
export function rankFactsOf(chain: Chain, sale: Sale): RankFacts | null {
  const { clock, convention, rules } = sale.context;
  if (!clock) return null;
  const plans = plansOf(chain, clock.today, sale).toSorted((one, other) => one.days - other.days);
  const last = plans.at(-1);
  if (last === undefined) return null;
  const stock = carry(last, underlyingNamed(last.input.stock));
  return {
    spot: chain.spot,
    today: clock.today,
    ...ratesOf(last),
    ratesOn: Object.fromEntries(plans.map((plan) => [plan.expiration!, ratesOf(plan)])),
    dividendYield: stock?.dividendYield ?? 0,
    cashDividends: stock?.cashDividends,
    convention,
    schedule: last.schedule,
    thresholds: rules,
    tickClass: tickClassOf(chain, sale),
    cashTotal: last.account.cash,
    quotedAt: chain.quotedAt,
    priceAt: sale.priceAt,
    known: ruleFacts(last, null),
  };
}
