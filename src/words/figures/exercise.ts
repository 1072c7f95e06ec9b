import { exerciseOf, runningOf } from '../../plan/derived';
import type { Exercise } from '../../plan/exercise';
import type { Plan } from '../../plan/plan';
import { percent, percentFine, usd } from '../../text/format';
import { lacksRate, rateWords } from '../plan/rateWords';
import { unpricedWords } from '../plan/unpriced';
import type { Figure } from './figure';
import { yearsTerm } from './sums';
import { pricingOf } from '../../plan/pricing';

interface ExerciseParts {
  readonly name: string;
  readonly value: (exercise: Exercise, plan: Plan) => string | null;
  readonly note: (exercise: Exercise, plan: Plan) => string;
  readonly formula: string;
  readonly numbers: (exercise: Exercise, plan: Plan) => string;
  readonly rests?: string;
}

const exerciseFigure = ({ name, value, note, formula, numbers, rests }: ExerciseParts): Figure => ({
  name,
  value(plan) {
    const exercise = exerciseOf(plan);
    return exercise && value(exercise, plan);
  },
  note(plan) {
    const exercise = exerciseOf(plan);
    return exercise && note(exercise, plan);
  },
  recipe(plan) {
    const exercise = exerciseOf(plan);
    return {
      formula,
      numbers: exercise ? numbers(exercise, plan) : unpricedWords(plan, 'it'),
      ...(rests === undefined ? {} : { note: rests }),
    };
  },
});

const EXERCISE_PAYS_BELOW = exerciseFigure({
  name: 'Exercise pays below',
  value({ boundary }, { days, terms }) {
    const below = days === 0 ? terms.strike : boundary;
    return below === null ? null : usd(below);
  },
  note({ boundary }, { days }) {
    if (days === 0) return 'stock price, at the close today';
    return boundary === null ? 'at no stock price' : 'stock price, today';
  },
  formula: 'The stock price at which the American put is worth the strike less the stock',
  numbers({ boundary }, plan) {
    const strike = usd(plan.terms.strike);
    if (plan.days === 0) return `It expires today: at the close, below the strike, ${strike}`;
    const volatility = runningOf(plan)?.market.volatility ?? 0;
    return `Strike ${strike}, ${yearsTerm(plan)} years, volatility ${percent(volatility)}, ${rateWords(plan)}: ${boundary === null ? 'no stock price' : usd(boundary)}`;
  },
  rests:
    'From the integral equation of the American put. A dividend in dollars lowers it until the ex-dividend date.',
});

/** When the put's holder would exercise before expiration, and what decides that. */
export const EXERCISE: readonly Figure[] = [
  EXERCISE_PAYS_BELOW,
  exerciseFigure({
    name: 'Time value left',
    value: ({ timeValue }) => usd(timeValue),
    note: () => 'per share, lost by exercising',
    formula: 'American price − what exercising brings, strike less stock or nothing',
    numbers({ timeValue }, { terms, trade }) {
      const worth = trade ? Math.max(terms.strike - trade.spot, 0) : 0;
      return `${usd(timeValue + worth)} − ${usd(worth)} = ${usd(timeValue)}`;
    },
  }),
  exerciseFigure({
    name: 'Interest on the strike',
    value: ({ interestOnStrike }) => usd(interestOnStrike),
    note(_, plan) {
      if (plan.days === 0) return 'per share until the close: none is counted';
      if (lacksRate(plan)) return 'per share to expiration: none without a T-bill quote';
      return `per share to expiration, at ${percentFine(pricingOf(plan).rate)}; gained by exercising`;
    },
    formula: 'Strike × (1 − e^(−rate × years))',
    numbers({ interestOnStrike }, plan) {
      const { terms } = plan;
      const { rate } = pricingOf(plan);
      const interest = usd(interestOnStrike);
      return rate === 0
        ? `${rateWords(plan)}: ${interest}`
        : `${usd(terms.strike)} × (1 − e^(−${percentFine(rate)} × ${yearsTerm(plan)})) = ${interest}`;
    },
    rests:
      'The rate is the T-bill’s, continuous. Exercising pays only if this interest is worth more than the protection given up and the dividends to come.',
  }),
];
