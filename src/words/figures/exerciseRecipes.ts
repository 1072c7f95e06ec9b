import { number, percent, percentFine, usd } from '../../text/format';
import { rateWords } from '../plan/rateWords';
import type { RecipeLines } from './recipes';
import { unpricedWords } from '../plan/unpriced';
import { exerciseOf, runningOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

const exerciseBoundary = (plan: Plan): RecipeLines => {
  const exercise = exerciseOf(plan);
  const found = exercise && exercise.boundary;
  const volatility = runningOf(plan)?.market.volatility ?? 0;
  return {
    formula: 'The stock price at which the American put is worth the strike less the stock',
    numbers: exercise
      ? plan.days === 0
        ? `It expires today: at the close, below the strike, ${usd(plan.terms.strike)}`
        : `Strike ${usd(plan.terms.strike)}, ${number(Number(plan.years.toFixed(4)))} years, volatility ${percent(volatility)}, ${rateWords(plan)}: ${found === null ? 'no stock price' : usd(found)}`
      : unpricedWords(plan, 'it'),
    note: 'From the integral equation of the American put. A dividend in dollars lowers it until the ex-dividend date.',
  };
};

const timeValue = (plan: Plan): RecipeLines => {
  const exercise = exerciseOf(plan);
  const { terms, trade } = plan;
  const worth = trade ? Math.max(terms.strike - trade.spot, 0) : 0;
  return {
    formula: 'American price − what exercising brings, strike less stock or nothing',
    numbers: exercise
      ? `${usd(exercise.timeValue + worth)} − ${usd(worth)} = ${usd(exercise.timeValue)}`
      : unpricedWords(plan, 'it'),
  };
};

const strikeInterest = (plan: Plan): RecipeLines => {
  const exercise = exerciseOf(plan);
  const { terms, rate, years } = plan;
  return {
    formula: 'Strike × (1 − e^(−rate × years))',
    numbers: exercise
      ? rate === 0
        ? `${rateWords(plan)}: ${usd(exercise.interestOnStrike)}`
        : `${usd(terms.strike)} × (1 − e^(−${percentFine(rate)} × ${number(Number(years.toFixed(4)))})) = ${usd(exercise.interestOnStrike)}`
      : unpricedWords(plan, 'it'),
    note: 'The rate is the T-bill’s, continuous. Exercising pays only if this interest is worth more than the protection given up and the dividends to come.',
  };
};

export const EXERCISE_RECIPES = { exerciseBoundary, timeValue, strikeInterest } as const;
