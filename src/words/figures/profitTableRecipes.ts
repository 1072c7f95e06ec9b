import { sharesTotal } from '../../core/put/shortPut';
import { number, percent, usd, usdExact } from '../../text/format';
import type { RecipeLines } from './recipes';
import { unpricedWords } from '../plan/unpriced';
import { runningOf, worthNowOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

export const PROFIT_TABLE_RECIPES = {
  profitThroughTime(plan: Plan): RecipeLines {
    const { analysis, terms } = plan;
    const running = runningOf(plan);
    const worth = worthNowOf(plan);
    return {
      formula: 'Premium kept − what the put is worth on that date at that stock price × shares',
      numbers:
        worth && running
          ? `Today at ${usd(running.market.spot)} and ${percent(running.market.volatility)} volatility: ${usdExact(analysis.netPremiumTotal)} − ${usd(worth.mark)} × ${number(sharesTotal(terms))} = ${usdExact(worth.profitTotal)}`
          : unpricedWords(plan, 'the put before expiration'),
      note: 'An American put, which may be exercised early. At expiration it is worth strike − stock price, or nothing. Volatility, the rate and dividends stay as they are now.',
    };
  },
};
