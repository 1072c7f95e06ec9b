import { sharesTotal } from '../../core/put/shortPut';
import { gapOf, impliedOf } from '../../plan/derived';
import type { Gap } from '../../plan/gap';
import type { Plan } from '../../plan/plan';
import {
  count,
  DASH,
  number,
  percent,
  percentFine,
  usd,
  usdExact,
  usdTotal,
} from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { atStart } from '../../text/sentence';
import { styledPut, unit, unitsOf } from '../kindWords';
import { regTEstimate, regTWords } from '../regT';
import { signOf } from '../../text/sign';
import { rateWords } from '../plan/rateWords';
import { noVolatility, unpricedWords } from '../plan/unpriced';
import { conventionWords, noun } from '../planWords';
import type { Figure } from './figure';
import { deviationTerm, finePrice } from './sums';
import { shareWords } from '../resultWords';
import { pricingOf } from '../../plan/pricing';

interface GapParts {
  readonly name: string;
  readonly value: (gap: Gap) => string | null;
  readonly note: (gap: Gap, plan: Plan) => string;
  readonly formula: (plan: Plan) => string;
  readonly numbers: (gap: Gap, plan: Plan) => string;
  readonly rests: (plan: Plan) => string;
}

const gapFigure = ({ name, value, note, formula, numbers, rests }: GapParts): Figure => ({
  name,
  value(plan) {
    const gap = gapOf(plan);
    return gap && value(gap);
  },
  note(plan) {
    const gap = gapOf(plan);
    return gap && note(gap, plan);
  },
  recipe(plan) {
    const gap = gapOf(plan);
    return gap
      ? { formula: formula(plan), numbers: numbers(gap, plan), note: rests(plan) }
      : { formula: formula(plan), numbers: unpricedWords(plan, 'it') };
  },
});

/** Months above which the figure says nothing more. */
const MANY_MONTHS = 100;

function monthsShown({ monthsOfPremium: months }: Gap): string | null {
  if (months === null) return null;
  if (months > MANY_MONTHS) return `more than ${MANY_MONTHS} months`;
  if (months < 0.1) return 'less than 0.1 months';
  const shown = months.toFixed(1);
  return `${shown} ${shown === '1.0' ? 'month' : 'months'}`;
}

function monthsNote({ monthsOfPremium }: Gap, { analysis, days }: Plan): string {
  if (monthsOfPremium !== null) return 'of this premium, to earn it back';
  if (days === 0) return 'it expires today: no month of premium';
  return analysis.netPremiumTotal > 0 ? 'nothing is lost' : 'fees take the premium';
}

export const GAIN_OR_LOSS = gapFigure({
  name: 'Gain or loss',
  value: ({ profitTotal }) => usdResult(profitTotal),
  note({ profitTotal }, plan) {
    const loss = signOf(profitTotal) === 'loss' ? 'a loss of ' : '';
    return `${loss}${shareWords(profitTotal, plan)}, ${plan.convention.fees} fees`;
  },
  formula: (plan) => `Premium kept − price of the put then × ${unitsOf(plan)}`,
  numbers: ({ mark, profitTotal, returnOnCapital }, { analysis, terms, capitalTotal }) =>
    `${usdExact(analysis.netPremiumTotal)} − ${finePrice(mark)} × ${number(sharesTotal(terms))} = ${usdExact(profitTotal)}; over ${usdExact(capitalTotal)} ${percentFine(returnOnCapital)}`,
  rests: (plan) => `On paper, before the fee to buy back; ${conventionWords(plan)}.`,
});

/** The effects of a gap that leaves no time to act. */
export const GAP: readonly Figure[] = [
  gapFigure({
    name: 'The put is then worth',
    value: ({ mark }) => usd(mark),
    note: (_, plan) => `a ${unit(plan)}; you sold it at ${usd(plan.terms.premium)}`,
    formula: (plan) =>
      `The price of ${styledPut(plan)} at the fallen ${noun(plan)} and the risen volatility`,
    numbers: ({ spot, volatility, mark }, plan) =>
      `${atStart(noun(plan))} ${usd(spot)}, volatility ${percent(volatility)}, ${count(Number((pricingOf(plan).years * 365).toFixed(2)), 'day')}, ${rateWords(plan)}: ${usd(mark)}`,
    rests: () => 'After a gap quotes are wide: buying back costs more than the model says.',
  }),
  GAIN_OR_LOSS,
  gapFigure({
    name: 'In months of premium',
    value: monthsShown,
    note: monthsNote,
    formula: () => 'Loss ÷ (premium kept ÷ days × 365 ÷ 12)',
    numbers: ({ profitTotal, monthsOfPremium }, { analysis, days }) =>
      monthsOfPremium === null
        ? DASH
        : `${usdExact(-profitTotal)} ÷ (${usdExact(analysis.netPremiumTotal)} ÷ ${days} × 365 ÷ 12) = ${monthsOfPremium.toFixed(1)}`,
    rests: () => 'Months of the same trade that all end well, which nobody can promise.',
  }),
  gapFigure({
    name: 'Size of the gap',
    value: ({ expectedMoves }) =>
      expectedMoves === null ? null : `${expectedMoves.toFixed(1)} expected moves`,
    note: ({ expectedMoves }, plan) =>
      expectedMoves === null ? noVolatility(plan) : 'each of one standard deviation to expiration',
    formula: (plan) =>
      `ln(${noun(plan)} price ÷ ${noun(plan)} price after the gap) ÷ (implied volatility × √years)`,
    numbers({ spot, expectedMoves }, plan) {
      const implied = impliedOf(plan);
      return implied && expectedMoves !== null
        ? `ln(${usd(implied.market.spot)} ÷ ${usd(spot)}) ÷ (${deviationTerm(implied.market.volatility, plan)}) = ${expectedMoves.toFixed(1)}`
        : DASH;
    },
    rests: () =>
      'The model allows for hardly any such sudden moves; real prices gap more often than it says.',
  }),
  gapFigure({
    name: 'Naked margin then',
    value: ({ marginThenTotal }) => usdTotal(marginThenTotal),
    note: ({ marginNowTotal }) => `${usdTotal(marginNowTotal)} at opening, Reg-T`,
    formula: (plan) => `${atStart(regTWords(plan, 'price of the put'))}, × ${unitsOf(plan)}`,
    numbers: ({ mark, spot, marginThenTotal, marginNowTotal }, plan) =>
      `With the put at ${usd(mark)}, the ${noun(plan)} at ${usd(spot)} and ${number(sharesTotal(plan.terms))} ${unitsOf(plan)}: ${usdExact(marginThenTotal)}, against ${usdExact(marginNowTotal)} at opening`,
    rests: () => regTEstimate(', the premium received included'),
  }),
];
