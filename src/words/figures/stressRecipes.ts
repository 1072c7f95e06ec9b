import { sharesTotal } from '../../core/put/shortPut';
import type { Gap } from '../../plan/gap';
import { count, DASH, number, percent, percentFine, usd, usdExact } from '../../text/format';
import { finePrice } from './exitRecipes';
import { conventionWords } from '../planWords';
import { rateWords } from '../plan/rateWords';
import { impliedOf } from '../../plan/derived';
import type { RecipeLines } from './recipes';
import { unpricedWords } from '../plan/unpriced';
import { gapOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

/** A figure of the gap: its formula, the same in numbers, and what it rests on. */
const recipe =
  (formula: string, numbers: (plan: Plan, stress: Gap) => string, note: (plan: Plan) => string) =>
  (plan: Plan): RecipeLines => {
    const stress = gapOf(plan);
    return stress
      ? { formula, numbers: numbers(plan, stress), note: note(plan) }
      : { formula, numbers: unpricedWords(plan, 'it') };
  };

export const STRESS_RECIPES = {
  stressMark: recipe(
    'The American price of the put at the fallen stock and the risen volatility',
    (plan, { spot, volatility, mark }) =>
      `Stock ${usd(spot)}, volatility ${percent(volatility)}, ${count(Number((plan.years * 365).toFixed(2)), 'day')}, ${rateWords(plan)}: ${usd(mark)}`,
    () => 'After a gap quotes are wide: buying back costs more than the model says.',
  ),
  stressProfit: recipe(
    'Premium kept − price of the put then × shares',
    ({ analysis, terms, capitalTotal }, { mark, profitTotal, returnOnCapital }) =>
      `${usdExact(analysis.netPremiumTotal)} − ${finePrice(mark)} × ${number(sharesTotal(terms))} = ${usdExact(profitTotal)}; over ${usdExact(capitalTotal)} ${percentFine(returnOnCapital)}`,
    (plan) => `On paper, before the fee to buy back; ${conventionWords(plan)}.`,
  ),
  stressMonths: recipe(
    'Loss ÷ (premium kept ÷ days × 365 ÷ 12)',
    ({ analysis, days }, { profitTotal, monthsOfPremium }) =>
      monthsOfPremium === null
        ? DASH
        : `${usdExact(-profitTotal)} ÷ (${usdExact(analysis.netPremiumTotal)} ÷ ${days} × 365 ÷ 12) = ${monthsOfPremium.toFixed(1)}`,
    () => 'Months of the same trade that all end well, which nobody can promise.',
  ),
  stressMoves: recipe(
    'Fall of the stock ÷ (stock price × implied volatility × √years)',
    (plan, { gap, expectedMoves }) => {
      const implied = impliedOf(plan);
      return implied && expectedMoves !== null
        ? `${usd(implied.market.spot * gap)} ÷ ${usd(implied.chances.expectedMove)} = ${expectedMoves.toFixed(1)}`
        : DASH;
    },
    () =>
      'The model hardly knows such moves in one night; real stocks gap more often than it says.',
  ),
  stressMargin: recipe(
    'The larger of price of the put + 20% of the stock − out-of-the-money amount, and price + 10% of the strike, × shares',
    ({ terms }, { mark, spot, marginThenTotal, marginNowTotal }) =>
      `With the put at ${usd(mark)}, the stock at ${usd(spot)} and ${number(sharesTotal(terms))} shares: ${usdExact(marginThenTotal)}, against ${usdExact(marginNowTotal)} at opening`,
    () => 'Reg-T estimate, the premium received included; your broker may ask for more.',
  ),
} as const satisfies Record<string, (plan: Plan) => RecipeLines>;
