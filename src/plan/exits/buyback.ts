import { isTradingDay } from '../../core/market/holidays';
import { buyback } from '../../core/pricing/chanceOfBuyback';
import { sharesTotal } from '../../core/put/shortPut';
import type { RunningPut } from '../../core/put/throughTime';
import type { HalfExit } from './closing';
import { momentOn, type Moment } from '../moment';
import { optionOf } from '../market';
import type { Plan } from '../plan';

/** The days after today and before expiration on which the put has a closing price. */
function closesAhead(plan: Plan): readonly Moment[] {
  const days = Array.from({ length: Math.max(0, plan.days - 1) }, (_, day) =>
    momentOn(plan, day + 1),
  );
  return days.filter(({ date }) => date === null || isTradingDay(date));
}

/**
 * How likely the usual order at half the premium is to fill, and the mean result of leaving it in
 * place; null if nothing can be priced, or no close is left.
 */
export function halfBuyback(plan: Plan, running: RunningPut | null, half: HalfExit | null) {
  const closes = closesAhead(plan);
  const { premium } = plan.terms;
  if (!running || !half || premium <= half.mark || closes.length === 0) return null;
  const { chance, byClose, restPayoff } = buyback({
    option: optionOf(running),
    market: running.market,
    premium,
    share: 1 - half.mark / premium,
    closes: closes.map(({ yearsLeft }) => running.years - yearsLeft),
  });
  const middle = byClose.findIndex((close) => close.chance >= chance / 2);
  const keptTotal = plan.analysis.netPremiumTotal;
  return {
    chance,
    /** The day by which half of the orders that ever fill have filled. */
    halfFilledOn: closes[middle]!,
    /** Mean result: bought back if the order fills, held to expiration if not. */
    averageTotal:
      chance * half.profitTotal + (1 - chance) * keptTotal - restPayoff * sharesTotal(plan.terms),
  };
}
