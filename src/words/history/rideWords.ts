import type { Decomposed } from '../../core/history/replay/decomposed';
import type { Replayed, Rides } from '../../core/history/replay/replay';
import type { Ride, WorstFall } from '../../core/history/replay/ride';
import type { ReplayRule } from '../../core/history/replay/rule';
import type { StartBand } from '../../core/history/replay/startDays';
import type { TradeRecord } from '../../core/history/replay/trades';
import type { YearChange } from '../../core/history/replay/years';
import {
  count,
  DASH,
  number,
  percent,
  percentBrief,
  mediumDate,
  usdExact,
} from '../../text/format';
import { percentResult } from '../../text/resultFormat';
import type { Sign } from '../../text/sign';
import { signOf } from '../../text/sign';
import { sellingWords } from './ruleWords';

const yearOf = (date: string) => date.slice(0, 4);

const monthWords = (month: string) => shortMonth(`${month}-01`);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const shortMonth = (date: string) => `${MONTHS[Number(date.slice(5, 7)) - 1]} ${yearOf(date)}`;

const yearly = (rate: number | null) =>
  rate === null ? 'too short a span for a yearly return' : `${percent(rate)} a year`;

/** A fall without its sign, for sentences that say it fell. */
const downBy = ({ change }: WorstFall) => percent(Math.abs(change));

/** The answer in one sentence: the return, and always the worst fall with it. */
export function answerWords(rule: ReplayRule, replayed: Replayed): string {
  const { from, to, rule: ride } = replayed;
  return `${sellingWords(rule)}, from ${yearOf(from)} to ${yearOf(to)}: ${yearly(ride.annualReturn)}, and down ${downBy(ride.worstFall)} at worst.`;
}

/** The same in brief. */
export const briefWords = ({ rule }: Replayed): string =>
  `${yearly(rule.annualReturn)}, down ${downBy(rule.worstFall)} at worst`;

/** How often it gained, always with the effect of its losses. */
export function winWords({ record, rule, index, bills }: Replayed): string {
  const { gainedShare, count: all, meanGain, meanLoss } = record;
  const compared = `Buy and hold with dividends made ${yearly(index.annualReturn)} and was down ${downBy(index.worstFall)} at worst; T-bills made ${yearly(bills.annualReturn)}.`;
  if (gainedShare === null) return compared;
  const gain = meanGain === null ? '' : `, by ${percentBrief(meanGain)} of the strike on average`;
  const loss =
    meanLoss === null
      ? 'none lost'
      : `the others lost ${percentBrief(-meanLoss)} on average, and the account was down ${downBy(rule.worstFall)} at worst`;
  return `${percentBrief(Math.round(gainedShare * 1000) / 1000)} of ${count(all, 'trade')} gained${gain}; ${loss}. ${compared}`;
}

interface Cell {
  readonly text: string;
  readonly sign?: Sign;
  readonly note?: string;
}

const signed = (value: number | null): Cell =>
  value === null ? { text: DASH } : { text: percentResult(value), sign: signOf(value * 100) };

/** How long a fall took, from its high back to it. */
const lengthCell = (fall: WorstFall): Cell => {
  const { from, recovered, days } = fall;
  if (isNone(fall)) return { text: 'none' };
  const months = Math.round(days / 30.44);
  return {
    text: months < 1 ? count(days, 'day') : count(months, 'month'),
    note:
      recovered === null
        ? `since ${shortMonth(from)}, not over`
        : `${shortMonth(from)} to ${shortMonth(recovered)}`,
  };
};

/** Whether it would show as 0.00%. */
const isNone = ({ change }: WorstFall) => change > -0.00005;

const fallCell = (fall: WorstFall): Cell =>
  isNone(fall) ? { text: 'none' } : { ...signed(fall.change), note: `low ${mediumDate(fall.to)}` };

export const RIDE_HEADS = ['Rule', 'Buy and hold', 'T-bills'] as const;

/** Figures of the three rides, one row each. */
export function rideRows({ rule, index, bills }: Rides): readonly {
  readonly name: string;
  readonly cells: readonly Cell[];
}[] {
  const of = (cell: (ride: Ride) => Cell) => [rule, index, bills].map(cell);
  return [
    { name: 'Return a year, compound', cells: of(({ annualReturn }) => signed(annualReturn)) },
    {
      name: 'Standard deviation a year',
      cells: of(({ deviation }) => ({ text: deviation === null ? DASH : percent(deviation) })),
    },
    { name: 'Worst fall', cells: of(({ worstFall }) => fallCell(worstFall)) },
    { name: 'How long until it recovered', cells: of(({ worstFall }) => lengthCell(worstFall)) },
    {
      name: 'Worst month',
      cells: of(({ worstMonth }) =>
        worstMonth === null
          ? { text: DASH }
          : { ...signed(worstMonth.change), note: monthWords(worstMonth.month) },
      ),
    },
  ];
}

export const YEAR_HEADS = [
  'Year',
  'Rule',
  'Buy and hold',
  'T-bills',
  'Rule down at worst',
  'Buy and hold down at worst',
  '$100,000 in the rule',
  'In buy and hold',
  'In T-bills',
] as const;

const START = 100_000;
const worth = (dollar: number) => usdExact(Math.round(dollar * START)).replace(/\.00$/, '');

/** The years, last first. */
export const yearRows = (years: readonly YearChange[]) =>
  years.toReversed().map((year) => ({
    key: year.year,
    cells: [
      year.isPartial ? `${year.year}, in part` : year.year,
      signed(year.rule),
      signed(year.index),
      signed(year.bills),
      signed(year.ruleDown),
      signed(year.indexDown),
      worth(year.ruleWorth),
      worth(year.indexWorth),
      worth(year.billsWorth),
    ] as const,
  }));

/** The trades in figures: names and values. */
export function tradeFigures(record: TradeRecord, { costShare }: Decomposed) {
  const { count: all, gained, gainedShare, meanGain, meanLoss, worst, capture } = record;
  const share =
    gainedShare === null ? DASH : `${percent(gainedShare)}: ${number(gained)} of ${number(all)}`;
  const of = (value: number | null) => (value === null ? DASH : percentResult(value));
  return [
    { name: 'Trades that gained', value: share },
    { name: 'Mean gain, of the strike', value: of(meanGain) },
    { name: 'Mean loss, of the strike', value: of(meanLoss) },
    {
      name: 'Worst trade, of the strike',
      value:
        worst === null
          ? DASH
          : `${percentResult(worst.gain)}, ${mediumDate(worst.sold)} to ${mediumDate(worst.ended)}`,
    },
    {
      name: 'Premium kept',
      value: capture === null ? DASH : `${percent(capture)} of what was received`,
    },
    {
      name: 'Costs, of the profit before them',
      value: costShare === null ? DASH : percent(costShare),
    },
  ];
}

/** The sources of the gain, in rows that add up to the cent. */
export function sourceRows(parts: Decomposed) {
  const row = (name: string, total: number) => ({
    name,
    text: exactResult(total),
    sign: signOf(total),
  });
  return [
    row('T-bills on the account', parts.billsTotal),
    row('Moving with the index: delta × what it made beyond T-bills', parts.equityTotal),
    row('Premium for volatility, less what the moves took', parts.volatilityTotal),
    row('Costs', parts.costsTotal),
    row('Together', parts.gainTotal),
  ];
}

const exactResult = (total: number) =>
  total === 0 ? usdExact(0) : `${total > 0 ? '+' : '−'}${usdExact(Math.abs(total))}`;

/** The effect of the starting day. */
export function bandWords({ starts, low, median, high }: StartBand): string {
  const began = `Started on each of the ${count(starts.length, 'trading day')} of its first cycle, the same rule`;
  if (low === null || median === null || high === null) return `${began} has no year to compare.`;
  return `${began} made from ${percent(low)} to ${percent(high)} a year, half of them more than ${percent(median)}: that much is luck.`;
}

/** The years after the calibration, separately. */
export function afterWords({ after, calibrated }: Replayed): string | null {
  if (after === null) return null;
  const before =
    calibrated === null
      ? ''
      : `, against ${yearly(calibrated.rule.annualReturn)} until ${yearOf(calibrated.to)}`;
  return `The model was fitted to the years until 2021. Since ${mediumDate(after.from)}, which it was not fitted to, the rule made ${yearly(after.rule.annualReturn)}${before}; buy and hold made ${yearly(after.index.annualReturn)}.`;
}
