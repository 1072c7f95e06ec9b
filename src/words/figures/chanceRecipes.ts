import type { Chances } from '../../plan/chances';
import { percent, usd, usdExact, usdResult } from '../../text/format';
import type { RecipeLines } from './recipes';
import { unpricedWords } from '../plan/unpriced';
import { chancesOf, runningOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

/** The same answer under both views, as far as there is one. */
function bothViews(plan: Plan, words: (chances: Chances) => string): string {
  const { byPremium, asExpected } = chancesOf(plan);
  const answers = [
    byPremium && `by the premium ${words(byPremium)}`,
    asExpected && `as you expect ${words(asExpected)}`,
  ].filter((answer) => answer !== null);
  return answers.length > 0 ? answers.join('; ') : unpricedWords(plan, 'the chances');
}

const view = ({ volatility, drift }: Chances) =>
  `at volatility ${percent(volatility)} and drift ${percent(drift)}`;

const touch =
  (level: string, at: (plan: Plan) => number, chance: (chances: Chances) => number) =>
  (plan: Plan): RecipeLines => ({
    formula: runningOf(plan)?.market.cashDividends
      ? '1 − the mean of chance of no touch until the ex-dividend date × chance of none afterwards, over the stock prices of that date, from which the dividend is taken'
      : `N((b − m) ÷ s) + e^(2mb ÷ s²) × N((b + m) ÷ s), with b = ln(${level} ÷ stock price), m and s the mean and the deviation of the stock’s return until expiration`,
    numbers: `${usd(at(plan))} until expiration: ${bothViews(plan, (chances) => `${percent(chance(chances))} ${view(chances)}`)}`,
    note: 'The reflection principle, for a stock watched without a pause. About twice the chance of ending there: a put held through a touch has often recovered.',
  });

const worstCases = (plan: Plan): RecipeLines => ({
  formula:
    '(Mean of the lower of stock price and strike over the worst 5% of cases − breakeven) × shares, at expiration',
  numbers: bothViews(plan, (chances) => `${usdResult(chances.worstTotal)} ${view(chances)}`),
  note: 'The expected shortfall at 95%: one time in twenty it is this bad, on average. A lognormal stock has no crashes; real ones are worse.',
});

const expectedResult = (plan: Plan): RecipeLines => {
  const kept = plan.analysis.netPremiumTotal;
  return {
    formula: 'Premium kept − mean of what the put costs at expiration',
    numbers: bothViews(
      plan,
      ({ expectedTotal }) =>
        `${usdExact(kept)} − ${usdExact(kept - expectedTotal)} = ${usdResult(expectedTotal)}`,
    ),
    note: `Over all cases, the put held to expiration, ${plan.convention.fees} fees to open.`,
  };
};

export const CHANCE_RECIPES = {
  touchStrike: touch(
    'strike',
    ({ terms }) => terms.strike,
    ({ touchStrike }) => touchStrike,
  ),
  touchBreakeven: touch(
    'breakeven',
    ({ analysis }) => analysis.breakeven,
    ({ touchBreakeven }) => touchBreakeven,
  ),
  worstCases,
  expectedResult,
} as const;
