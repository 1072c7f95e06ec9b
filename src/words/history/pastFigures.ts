import { ownPast, type OwnPast, type Past, type PastAsked } from '../../plan/history/ownPast';
import { impliedOf } from '../../plan/derived';
import { once } from '../../core/market/once';
import type { Plan } from '../../plan/plan';
import { count, DASH, mediumDate, number, percent, percentFine, usd } from '../../text/format';
import { percentResult } from '../../text/resultFormat';
import { noun } from '../planWords';
import type { Figure } from '../figures/figure';

/** A plan's put, to be compared with the past of its stock. */
const pastAskedOf = (plan: Plan): PastAsked => ({
  spot: plan.trade?.spot ?? null,
  strike: plan.terms.strike,
  days: plan.days,
  impliedVolatility: impliedOf(plan)?.market.volatility ?? null,
});

/** Why the fall to the strike is not counted. */
function uncounted({ fall }: OwnPast, { spot, days }: PastAsked): string {
  if (spot === null) return 'needs the stock price';
  if (fall === null) return 'the strike is not below the stock: any day may end there';
  return days < 1
    ? 'no day is left to fall in'
    : `the prices span fewer than ${count(days, 'day')}`;
}

/** What a past says about a put, in the words used everywhere. */
export function pastFacts(past: Past, asked: PastAsked) {
  const found = ownPast(past, asked);
  const { realized, breaches, rank, fall } = found;
  const last = past.days.at(-1)?.date;
  const implied =
    asked.impliedVolatility === null
      ? ''
      : `; the premium implies ${percent(asked.impliedVolatility)}`;
  const days = count(asked.days, 'day');
  return {
    found,
    realized: {
      value: realized && percent(realized.volatility),
      note:
        realized && last
          ? `over its last ${count(realized.tradingDays, 'trading day')}, to ${mediumDate(last)}${implied}`
          : 'too few prices',
    },
    fell: {
      value: breaches && `${number(breaches.below)} of ${number(breaches.windows)} windows`,
      note:
        breaches && fall !== null
          ? `of ${days} ended down ${percent(fall)} or more (${percent(breaches.below / breaches.windows)}), ${number(breaches.reached)} had a close that low. They overlap: ${number(breaches.independent)} are independent`
          : uncounted(found, asked),
    },
    worst: {
      value: breaches?.worst ? percentResult(breaches.worst.change) : null,
      note: breaches?.worst
        ? `${mediumDate(breaches.worst.from)} to ${mediumDate(breaches.worst.to)}${breaches.whenBelow ? `; those that ended that low were down ${percent(-breaches.whenBelow.meanChange)} on average` : ''}`
        : uncounted(found, asked),
    },
    rank,
    ranked: {
      value: rank && `${percent(rank.rank)}, ${percent(rank.percentile)}`,
      note: rank
        ? `${percent(rank.low)} to ${percent(rank.high)} in ${count(rank.days, 'day')}`
        : '',
    },
  };
}

/** The same on paper, in two rows. */
export function pastPaperRows(
  past: Past,
  plan: Plan,
): readonly (readonly [name: string, value: string])[] {
  const asked = pastAskedOf(plan);
  const { found, realized, fell } = pastFacts(past, asked);
  const { breaches, fall } = found;
  const named =
    fall === null ? 'Fell to the strike' : `Fell ${percent(fall)} in ${count(asked.days, 'day')}`;
  return [
    ['Realized volatility', realized.value ?? DASH],
    [named, breaches ? `${fell.value}, overlapping` : DASH],
  ];
}

/** What a stock's past says about a plan's put; without implied volatilities, nothing about those. */
export function pastFigures(past: Past): readonly Figure[] {
  // Each figure asks at each keystroke, and all share one pass through the past.
  const facts = once((plan: Plan) => pastFacts(past, pastAskedOf(plan)));
  const figures: Figure[] = [
    {
      name: 'Realized volatility',
      value: (plan) => facts(plan).realized.value,
      note: (plan) => facts(plan).realized.note,
      recipe: (plan) => ({
        formula: 'Standard deviation of the logarithms of close ÷ close before × √252',
        numbers: `${facts(plan).realized.value ?? 'none'}, ${facts(plan).realized.note}`,
        note: 'As many trading days as the put has, at least 20. What was, not what will be.',
      }),
    },
    {
      name: 'Fell to the strike',
      value: (plan) => facts(plan).fell.value,
      note: (plan) => facts(plan).fell.note,
      recipe(plan) {
        const { spot, strike } = pastAskedOf(plan);
        const { found } = facts(plan);
        const counted = facts(plan).fell.value ?? 'none';
        return {
          formula:
            'For each past close, the last close within the days to expiration; counted where it is down as far as the strike is below the stock',
          numbers:
            spot === null || found.fall === null
              ? facts(plan).fell.note
              : `1 − ${usd(strike)} ÷ ${usd(spot)} = ${percentFine(found.fall)}: ${counted}`,
          note: `Windows that begin on neighboring days share most of their days, so they are not independent trials. The past of one ${noun(plan)} is no forecast.`,
        };
      },
    },
    {
      name: 'Worst of the windows',
      value: (plan) => facts(plan).worst.value,
      note: (plan) => facts(plan).worst.note,
      recipe: (plan) => ({
        formula: 'The lowest of all those changes, with its first and last day',
        numbers: `${facts(plan).worst.value ?? 'none'}, ${facts(plan).worst.note}`,
      }),
    },
  ];
  return past.volatility.length === 0 ? figures : [...figures, ...rankFigures(facts)];
}

/** The rank of the premium's volatility among those of a past year. */
function rankFigures(facts: (plan: Plan) => ReturnType<typeof pastFacts>): readonly Figure[] {
  const none = 'needs the premium’s own volatility, and two different days of it';
  const span = (plan: Plan) => (facts(plan).rank ? facts(plan).ranked.note : none);
  return [
    {
      name: 'IV rank',
      value: (plan) => {
        const { rank } = facts(plan);
        return rank && percent(rank.rank);
      },
      note: span,
      recipe: (plan) => ({
        formula: '(Implied volatility − lowest) ÷ (highest − lowest), of the last 252 days given',
        numbers: `${pastAskedOf(plan).impliedVolatility === null ? 'none' : percentFine(pastAskedOf(plan).impliedVolatility!)} in ${span(plan)}`,
      }),
    },
    {
      name: 'IV percentile',
      value: (plan) => {
        const { rank } = facts(plan);
        return rank && percent(rank.percentile);
      },
      note: (plan) => (facts(plan).rank ? 'of those days were lower' : none),
      recipe: (plan) => ({
        formula: 'Days with a lower implied volatility ÷ all days given, the last 252 at most',
        numbers: span(plan),
      }),
    },
  ];
}
