import type { ProfitUnit } from '../../files/profitTableCsv';
import type { Moment } from '../../state/moment';
import type { OutlookPlan } from '../../state/outlook';
import type { Plan } from '../../state/plan';
import type { ProfitCell, ProfitRow } from '../../state/profitTable';
import {
  count,
  mediumDate,
  monthDay,
  percent,
  percentBrief,
  percentFine,
  percentResult,
  usd,
  usdResultShort,
} from '../../text/format';
import { basisWord, momentWords, resultWords } from '../../state/planWords';

export const unitOf = ({ input }: Plan): ProfitUnit =>
  input.tableUnit === 'percent' ? 'percent' : 'dollars';

export const unitWords = (plan: Plan) =>
  unitOf(plan) === 'percent' ? `percent of ${basisWord(plan)}` : 'dollars';

export const cellText = ({ profitTotal, periodReturn }: ProfitCell, unit: ProfitUnit) =>
  unit === 'percent' ? percentResult(periodReturn) : usdResultShort(profitTotal);

/** On the expiration day the two columns share a date. */
const timeToday = ({ yearsLeft }: Moment) => (yearsLeft > 0 ? 'Now' : 'At the close');

/** `On Dec 10, 17 days before expiration, at $370.00: loss of $212.40, 0.58% of collateral`. */
export function readingWords(
  { profitTotal, periodReturn }: ProfitCell,
  { spot }: Pick<ProfitRow, 'spot'>,
  moment: Moment,
  plan: Plan,
): string {
  const when = plan.days === 0 ? timeToday(moment) : momentWords(moment);
  const share = `${percentFine(Math.abs(periodReturn))} of ${basisWord(plan)}`;
  return `${when}, at ${usd(spot)}: ${resultWords(profitTotal)}, ${share}`;
}

/** Days from which a date without its year could be two. */
const NEARLY_A_YEAR = 330;

/** What a column is headed by: its date, and what that is to the trade. */
export function headWords(moment: Moment, { days }: Plan): readonly [string, string] {
  if (days === 0) return [timeToday(moment), 'today'];
  const { day, date, daysLeft } = moment;
  const brief = days < NEARLY_A_YEAR ? monthDay : mediumDate;
  const left = `${count(daysLeft, 'day')} left`;
  return [
    date === null ? `Day ${day}` : brief(date),
    day === 0 ? 'today' : daysLeft === 0 ? 'expiration' : left,
  ];
}

/** The same for a spreadsheet. */
export function fileHead(moment: Moment, { days }: Plan): string {
  const date = moment.date ?? `Day ${moment.day}`;
  return days === 0 ? `${date} ${timeToday(moment).toLowerCase()}` : date;
}

function dividendAssumed({ running, input }: OutlookPlan): string {
  const [dividend] = running?.market.cashDividends ?? [];
  if (dividend && input.exDividend) {
    return `a dividend of ${usd(dividend.amount)} on ${mediumDate(input.exDividend)}`;
  }
  return input.dividendYield ? `dividends of ${percentBrief(input.dividendYield)}` : 'no dividends';
}

/** What every figure of the table before its last column takes for granted. */
export function assumptionWords(plan: OutlookPlan): string {
  const { running, input, rate, convention } = plan;
  if (!running) return '';
  const volatility = percent(running.market.volatility);
  const source = input.volatility === null ? 'which the premium implies' : 'which you entered';
  const interest = rate === 0 ? 'no interest' : `interest of ${percentFine(rate)} from the T-bill`;
  const fees = convention.fees === 'after' ? 'after the fees to open and ' : '';
  return `Assumes ${volatility} volatility, ${source}, ${interest} and ${dividendAssumed(plan)}. Each figure is what buying back at the price of an American put would leave, ${fees}before the fee to buy back. The last column is the payoff at expiration. Volatility is held still; it mostly rises when a stock falls, and then the losses before expiration are larger.`;
}
