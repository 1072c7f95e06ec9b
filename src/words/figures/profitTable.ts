import { runningOf, worthNowOf } from '../../plan/derived';
import { percent, usd, usdExact } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { isEuropean, unitsOf } from '../kindWords';
import { noun } from '../planWords';
import { unpricedWords } from '../plan/unpriced';
import type { Figure } from './figure';
import { sharesTerm } from './sums';

/** What the put has made or lost by a date at a stock price: the cells of the table. */
export const PROFIT_BEFORE_EXPIRATION: Figure = {
  name: 'Profit or loss before expiration',
  /** The value today, with the stock unchanged. */
  value(plan) {
    const worth = worthNowOf(plan);
    return worth && usdResult(worth.profitTotal);
  },
  recipe(plan) {
    const running = runningOf(plan);
    const worth = worthNowOf(plan);
    return {
      formula: `Premium kept − what the put is worth on that date at that ${noun(plan)} price × ${unitsOf(plan)}`,
      numbers:
        worth && running
          ? `Today at ${usd(running.market.spot)} and ${percent(running.market.volatility)} volatility: ${usdExact(plan.analysis.netPremiumTotal)} − ${usd(worth.mark)} × ${sharesTerm(plan)} = ${usdExact(worth.profitTotal)}`
          : unpricedWords(plan, 'the put before expiration'),
      note: `${isEuropean(plan) ? 'A European put, which may be exercised at expiration only.' : 'An American put, which may be exercised early.'} At expiration it is worth strike − ${noun(plan)} price, or nothing. Volatility, the rate and dividends stay as they are now.`,
    };
  },
};
