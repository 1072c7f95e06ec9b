import type { MarginFall, MarginRow } from '../../plan/compare/marginFall';
import { percentWhole } from '../../text/chanceFormat';
import { DASH, percent, percentBrief, usd, usdBrief, usdTotal } from '../../text/format';
import { regTEstimate, regTWords } from '../regT';
import { atStart } from '../../text/sentence';
import { unitsOf } from '../kindWords';
import { noun } from '../planWords';
import { volatilityWords } from '../plan/exitWords';
import { pointsWords } from '../plan/gapWords';
import { noVolatility } from '../plan/unpriced';
import type { Plan } from '../../plan/plan';
import { pricingOf } from '../../plan/pricing';

/** The cash behind the put, and whether it is this account's or a comparison. */
export function behindWords({ account }: Plan, fall: MarginFall): string {
  const { accountKind: kind } = account;
  const { ownTotal, keptTotal, isAssumed } = fall;
  const own = isAssumed
    ? `${usdTotal(ownTotal)}, the whole strike, as no cash is entered under Account`
    : `the ${usdTotal(ownTotal)} entered under Account`;
  const kept =
    keptTotal < 0
      ? `less ${usdTotal(-keptTotal)} of fees`
      : `and the ${usdTotal(keptTotal)} of premium kept after fees`;
  const named = kind === 'ira' ? 'an IRA, like a cash account in this' : 'a cash account';
  const whose =
    kind === 'margin'
      ? 'Yours is a margin account.'
      : `Yours is ${named}: with its strike in cash, this put never has a margin call there.`;
  return `${whose} Here it is in a margin account with ${own}, ${kept}.`;
}

/** The stock price of the first margin call, and its distance. */
function calledAt(price: number | null, spot: number) {
  if (price === null) return { value: 'never', note: 'the cash lasts down to zero' };
  if (price >= spot) return { value: usd(price), note: 'now: the cash is short already' };
  const left = 1 - price / spot;
  return { value: usd(price), note: `${percent(left)} below the price now` };
}

/** The stock prices at which the account gets a margin call. */
export function calledFigures(plan: Plan, fall: MarginFall) {
  const { called, spot, volatility, risenVolatility } = fall;
  const unpriced = { value: null, note: unpricedNote(plan) };
  const { value, note } = calledAt(called.risen, spot);
  const risen = { value, note: `by ${pointsWords(fall)}: ${note}` };
  return [
    { name: 'Called at, intrinsic value', ...calledAt(called.intrinsic, spot) },
    {
      name: 'Called at, priced today',
      ...(volatility === null ? unpriced : calledAt(called.priced, spot)),
    },
    {
      name: 'Called at, volatility up',
      ...(risenVolatility === null ? unpriced : risen),
    },
  ];
}

function unpricedNote(plan: Plan): string {
  return pricingOf(plan).years === 0 ? 'no time is left to price' : noVolatility(plan);
}

export const marginColumns = (
  plan: Plan,
  { volatility, risenVolatility }: MarginFall,
): readonly string[] => [
  `If the ${noun(plan)} falls`,
  `${atStart(noun(plan))} price`,
  'Put, intrinsic',
  volatility === null ? 'Put, priced' : `Put at ${percent(volatility)}`,
  'Requirement',
  'Excess liquidity',
  risenVolatility === null ? 'Excess, volatility up' : `Excess at ${percent(risenVolatility)}`,
];

const excess = (dollars: number) => ({
  text: dollars <= -0.005 ? `${usdTotal(dollars)}, called` : usdTotal(Math.max(0, dollars)),
  sign: dollars <= -0.005 ? ('loss' as const) : undefined,
});

export const marginRow = (row: MarginRow, { volatility }: MarginFall) => ({
  key: String(row.fall),
  strong: row.fall === 0,
  cells: [
    row.fall === 0 ? 'Unchanged, now' : `Down ${percentWhole(row.fall)}`,
    usd(row.at.spot),
    usd(row.intrinsic),
    volatility === null ? DASH : usd(row.at.mark),
    usdTotal(row.at.requirementTotal),
    excess(row.at.excessTotal),
    row.risenExcessTotal === null ? DASH : excess(row.risenExcessTotal),
  ] as const,
});

/** The inputs of the marks. */
export function marksWords(plan: Plan, fall: MarginFall): string {
  const { volatility, risenVolatility } = fall;
  const formula = `The requirement is ${regTWords(plan, 'price of the put')}, × ${unitsOf(plan)}. ${regTEstimate()} Excess liquidity is the cash less that.`;
  if (volatility === null || risenVolatility === null) {
    return `${formula} The put is at its intrinsic value: ${unpricedNote(plan)}.`;
  }
  return `${formula} Today’s prices of the put are at ${volatilityWords(plan)}, and at ${percent(risenVolatility)} where it has risen ${pointsWords(fall)}, as it does when prices fall.`;
}

/** Why the same cash secures a put in one account and not in the other. */
export function accountsWords(plan: Plan, fall: MarginFall): string {
  const { analysis, terms } = plan;
  const { calledThoughPaid, spot } = fall;
  const cash = usdTotal(analysis.collateralTotal);
  const called =
    calledThoughPaid === null
      ? `with ${cash} and the premium it is not called even at zero`
      : calledThoughPaid >= spot
        ? `even with all ${cash} and the premium in cash it is called already`
        : `even with all ${cash} and the premium in cash it is called at ${usd(calledThoughPaid)}, by intrinsic value`;
  return `A cash account sets the ${cash} aside and is never called: the cash already pays for ${plan.isIndex ? `all that can be owed below ${usdBrief(terms.strike)}` : `the shares at ${usdBrief(terms.strike)}`}. A margin account reserves the requirement only. Nothing keeps the rest of the cash there: it can be withdrawn or spent on another trade. Nor is the formula capped at the strike: ${called}, unless the broker treats the put as secured by that cash. If a call is not met at once, the broker closes positions at the price of that moment.`;
}

/** The effect of the fall in one line, the answer first. */
export function marginAnswer({ stockName }: Plan, { called, spot, rows }: MarginFall): string {
  const first = called.priced ?? called.intrinsic;
  const worst = rows.at(-1)!;
  if (first === null) return `With this cash no fall in ${stockName} leads to a margin call.`;
  if (first >= spot) return `This cash does not meet the requirement even now.`;
  return `With this cash the account is called once ${stockName} falls to ${usd(first)}, ${percent(1 - first / spot)} lower${
    worst.at.excessTotal < 0 ? '' : `; a fall of ${percentBrief(worst.fall)} does not get there`
  }.`;
}
