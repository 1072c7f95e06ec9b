import { moreReturnOf } from '../../plan/derived';
import type { OtherPut } from '../../plan/moreReturn';
import type { Plan } from '../../plan/plan';
import { count, percent, percentBrief, price, usdBrief } from '../../text/format';

const paying = ({ premium, annualized }: OtherPut) =>
  `about ${price(premium)}, ${percent(annualized)} a year`;

/** What would pay more if the return is too low, each with its figure; otherwise null. */
export function moreReturnWords(plan: Plan): string | null {
  const more = moreReturnOf(plan);
  if (!more) return null;
  const { nearer, longer, wantedVolatility, volatility } = more;
  const ways = [
    nearer && `a nearer strike, ${usdBrief(nearer.strike)}, pays ${paying(nearer)}`,
    longer && `a longer put, ${count(longer.days, 'day')}, ${paying(longer)}`,
    wantedVolatility !== null &&
      `on another stock the same distance and days pay ${percentBrief(plan.input.wantedReturn!)} at ${percent(wantedVolatility)} volatility`,
  ].filter((way) => typeof way === 'string');
  return ways.length === 0
    ? null
    : `Below what you want. At the same ${percent(volatility)} volatility ${ways.join('; ')}. Each carries more risk; or skip the trade.`;
}
