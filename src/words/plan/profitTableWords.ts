import type { CsvFact, ProfitUnit } from '../../files/profitTableCsv';
import { briefDate } from '../briefDate';
import type { Moment } from '../../plan/moment';
import type { Plan } from '../../plan/plan';
import type { ProfitCell, ProfitRow } from '../../plan/profitTable';
import { count, mediumDate, percent, percentBrief, percentFine, usd } from '../../text/format';
import { percentResult, usdResultShort } from '../../text/resultFormat';
import { styledPut } from '../kindWords';
import { dividendsAhead } from '../../plan/dividendAhead';
import { dividendsWords } from './dividendWords';
import { basisWord, conventionName } from '../conventionBrief';
import { lacksRate } from './rateWords';
import { runningOf } from '../../plan/derived';
import { momentWords, resultWords, shareWords } from '../resultWords';
import { pricingOf } from '../../plan/pricing';

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
  { profitTotal }: ProfitCell,
  { spot }: Pick<ProfitRow, 'spot'>,
  moment: Moment,
  plan: Plan,
): string {
  const when = plan.days === 0 ? timeToday(moment) : momentWords(moment);
  return `${when}, at ${usd(spot)}: ${resultWords(profitTotal)}, ${shareWords(profitTotal, plan)}`;
}

/** The head of a column: its date, and the date's role in the trade. */
export function headWords(moment: Moment, plan: Plan): readonly [string, string] {
  if (plan.days === 0) return [timeToday(moment), 'today'];
  const { day, date, daysLeft } = moment;
  const left = `${count(daysLeft, 'day')} left`;
  return [
    date === null ? `Day ${day}` : briefDate(plan)(date),
    day === 0 ? 'today' : daysLeft === 0 ? 'expiration' : left,
  ];
}

/** The same for a spreadsheet. */
export function fileHead(moment: Moment, { days }: Plan): string {
  const date = moment.date ?? `Day ${moment.day}`;
  return days === 0 ? `${date} ${timeToday(moment).toLowerCase()}` : date;
}

function dividendAssumed(plan: Plan): string {
  const { input } = plan;
  const running = runningOf(plan);
  const [next, ...later] = running ? dividendsAhead(plan) : [];
  if (next) {
    const on =
      later.length > 0 ? `, the next on ${mediumDate(next.date)},` : ` on ${mediumDate(next.date)}`;
    return dividendsWords([next, ...later]) + on;
  }
  return input.dividendYield ? `dividends of ${percentBrief(input.dividendYield)}` : 'no dividends';
}

function interestAssumed(plan: Plan): string {
  if (plan.days === 0) return 'no interest until the close today';
  if (lacksRate(plan)) return 'no interest, as there is no T-bill quote,';
  return `interest of ${percentFine(pricingOf(plan).rate)} from the T-bill`;
}

/** The assumptions of all columns except the last. */
export function assumptionWords(plan: Plan): string {
  const { input, convention } = plan;
  const running = runningOf(plan);
  if (!running) return '';
  const volatility = percent(running.market.volatility);
  const source = input.volatility === null ? 'which the premium implies' : 'which you entered';
  const fees = convention.fees === 'after' ? 'after the fees to open and ' : '';
  return `Assumes ${volatility} volatility, ${source}, ${interestAssumed(plan)} and ${dividendAssumed(plan)}. Each figure is what buying back at the price of ${styledPut(plan)} would leave, ${fees}before the fee to buy back. The last column is the payoff at expiration. Volatility is held constant; it usually rises when ${plan.isIndex ? 'an index' : 'a stock'} falls, and then the losses before expiration are larger.`;
}

const inPercent = (rate: number) => Math.round(rate * 1e4) / 100;

/** What the table in a file is about: one row per fact. */
export function fileFacts(plan: Plan): readonly CsvFact[] {
  const { input, terms, trade, asOf, expiration } = plan;
  const { rate } = pricingOf(plan);
  const running = runningOf(plan);
  return [
    ['Stock', input.stock ?? ''],
    ['Stock price', trade ? trade.spot : ''],
    ['Strike', terms.strike],
    ['Premium', terms.premium],
    ['Contracts', terms.contracts],
    ['Today', asOf ?? ''],
    ['Expiration', expiration ?? ''],
    ['Volatility in percent', running ? inPercent(running.market.volatility) : ''],
    ['Interest rate in percent', inPercent(rate)],
    ['Dividends', dividendAssumed(plan)],
    ['Figures in', unitWords(plan)],
    ['Returns', conventionName(plan.convention)],
    ['Before the last column', 'before the fee to buy back'],
  ];
}
