import type { Chances } from '../../plan/chances';
import { chancesOf, runningOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { DASH, percent, usd, usdBrief, usdExact } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { signOf, type Sign } from '../../text/sign';
import { unpricedWords } from '../plan/unpriced';
import type { Explained, Recipe } from './figure';
import { CHANCE_OF_ASSIGNMENT, CHANCE_OF_PROFIT, EXPECTED_MOVE, rangeWords } from './implied';

/** A figure with a value under either view of the stock. */
export interface ChanceFigure extends Explained {
  /** The name of its row, with its price level. */
  readonly row: (plan: Plan) => string;
  readonly cell: (chances: Chances, plan: Plan) => ChanceCell;
}

type ChanceCell = string | { readonly text: string; readonly sign: Sign };

const result = (dollars: number): ChanceCell => ({
  text: usdResult(dollars),
  sign: signOf(dollars),
});

/** The same answer under both views, where available. */
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

/** A chance of touching a level, while one can be waited for. */
function touched({ trade }: Plan, level: number, chance: number): string {
  if (!trade || trade.spot > level) return percent(chance);
  return trade.spot < level ? 'already below' : 'already there';
}

const touchRecipe = (
  plan: Plan,
  level: string,
  at: number,
  chance: (chances: Chances) => number,
): Recipe => ({
  formula: runningOf(plan)?.market.cashDividends
    ? '1 − the mean of chance of no touch until the ex-dividend date × chance of none afterwards, over the stock prices of that date, from which the dividend is taken'
    : `N((b − m) ÷ s) + e^(2mb ÷ s²) × N((b + m) ÷ s), with b = ln(${level} ÷ stock price), m and s the mean and the deviation of the stock’s return until expiration`,
  numbers: `${usd(at)} until expiration: ${bothViews(plan, (chances) => `${percent(chance(chances))} ${view(chances)}`)}`,
  note: 'The reflection principle, for a stock watched continuously. About twice the chance of ending there: a put held through a touch often recovers.',
});

const TOUCH_STRIKE: ChanceFigure = {
  name: 'Chance of touching the strike',
  row: ({ terms }) => `${TOUCH_STRIKE.name}, ${usdBrief(terms.strike)}`,
  cell: ({ touchStrike }, plan) => touched(plan, plan.terms.strike, touchStrike),
  recipe: (plan) =>
    touchRecipe(plan, 'strike', plan.terms.strike, ({ touchStrike }) => touchStrike),
};

const TOUCH_BREAKEVEN: ChanceFigure = {
  name: 'Chance of touching the breakeven',
  row: ({ breakeven }) =>
    TOUCH_BREAKEVEN.name + (breakeven === null ? ': fees leave none' : `, ${usdBrief(breakeven)}`),
  cell: ({ touchBreakeven }, plan) =>
    plan.breakeven === null ? DASH : touched(plan, plan.breakeven, touchBreakeven),
  recipe: (plan) =>
    touchRecipe(plan, 'breakeven', plan.analysis.breakeven, ({ touchBreakeven }) => touchBreakeven),
};

const WITHIN_MOVE: ChanceFigure = {
  name: 'Chance of ending within the expected move',
  row: () => WITHIN_MOVE.name,
  cell: ({ expectedRange }) => percent(expectedRange.share),
  recipe: (plan) => ({
    formula:
      'N((s − m) ÷ s) − N((−s − m) ÷ s), with m and s the mean and the deviation of the stock’s return until expiration',
    numbers: bothViews(
      plan,
      (chances) =>
        `${rangeWords(chances.expectedRange)}: ${percent(chances.expectedRange.share)} ${view(chances)}`,
    ),
    note: 'Two in three for a small move; fewer the more the stock moves and drifts.',
  }),
};

const WORST_CASES: ChanceFigure = {
  name: 'Average of the worst 5%',
  row: ({ convention }) => `${WORST_CASES.name}, ${convention.fees} fees`,
  cell: ({ worstTotal }) => result(worstTotal),
  recipe: (plan) => ({
    formula:
      '(Mean of the lower of stock price and strike over the worst 5% of cases − breakeven) × shares, at expiration',
    numbers: bothViews(plan, (chances) => `${usdResult(chances.worstTotal)} ${view(chances)}`),
    note: 'The expected shortfall at 95%: one time in twenty it is this bad, on average. A lognormal stock has no crashes; real ones are worse.',
  }),
};

export const EXPECTED_RESULT: ChanceFigure = {
  name: 'Expected result',
  row: ({ convention }) => `${EXPECTED_RESULT.name}, ${convention.fees} fees`,
  cell: ({ expectedTotal }) => result(expectedTotal),
  recipe(plan) {
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
  },
};

/** What may become of the put by expiration. */
export const CHANCES: readonly ChanceFigure[] = [
  {
    ...CHANCE_OF_ASSIGNMENT,
    row: () => `${CHANCE_OF_ASSIGNMENT.name}: ends below the strike`,
    cell: ({ assignment }) => percent(assignment),
  },
  {
    ...CHANCE_OF_PROFIT,
    row: ({ convention }) =>
      `${CHANCE_OF_PROFIT.name}: ends above breakeven, ${convention.fees} fees`,
    cell: ({ profit }) => percent(profit),
  },
  TOUCH_STRIKE,
  TOUCH_BREAKEVEN,
  {
    ...EXPECTED_MOVE,
    row: () => `${EXPECTED_MOVE.name}, one standard deviation`,
    cell: ({ expectedRange }) => rangeWords(expectedRange),
  },
  WITHIN_MOVE,
  WORST_CASES,
  EXPECTED_RESULT,
];
