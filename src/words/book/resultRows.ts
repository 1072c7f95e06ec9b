import type { How } from '../../core/book/book';
import type { Recognitions } from '../../core/book/whole/recognitions';
import type { CampaignRecord, Period, PeriodKind } from '../../plan/book/results';
import { count, DASH, dateFormat, percent, percentPerYear, usdWhole } from '../../text/format';
import { usdResultShort } from '../../text/resultFormat';
import { signOf, type Sign } from '../../text/sign';
import { exampleWords } from './exampleWords';

export const PERIOD_NAMES: Readonly<{ [K in PeriodKind]: string }> = {
  month: 'Month',
  year: 'Year',
  name: 'Name',
};

const monthName = dateFormat({ month: 'short', year: 'numeric' });

/** `Nov 2026`, `2026`, `DIS`. */
export const periodName = ({ result: { key } }: Period, kind: PeriodKind): string =>
  kind === 'month' ? keyName(key) : key;

export const RESULT_HEADS = [
  'Premium received',
  'Bought back',
  'Kept when received',
  'Realized when closed',
  'Campaigns ended',
  'Profit when ended',
  'Mean, worst',
  'A year on the capital',
  'T-bills, same capital-days',
] as const;

interface Cell {
  readonly text: string;
  readonly sign?: Sign;
}

const result = (total: number | null): Cell =>
  total === null ? { text: DASH } : { text: usdResultShort(total), sign: signOf(total) };

/** `2 of 3 won`; a dash if none ended. */
const wonText = ({ campaigns, won }: CampaignRecord): string =>
  campaigns === 0 ? DASH : `${won} of ${campaigns} won`;

/** The figures of a period, one per column. */
export function periodCells({ result: own, record }: Period): readonly Cell[] {
  const { meanTotal, worstTotal, annualizedReturn, billTotal, campaigns } = record;
  return [
    { text: usdWhole(own.receivedTotal) },
    { text: usdWhole(own.paidBackTotal === 0 ? 0 : -own.paidBackTotal) },
    result(own.keptTotal),
    result(own.realizedTotal),
    { text: wonText(record) },
    campaigns === 0 ? { text: DASH } : result(own.endedTotal),
    {
      text:
        meanTotal === null || worstTotal === null
          ? DASH
          : `${usdResultShort(meanTotal)}, ${usdResultShort(worstTotal)}`,
    },
    { text: annualizedReturn === null ? DASH : percentPerYear(annualizedReturn) },
    { text: billTotal === null || campaigns === 0 ? DASH : usdResultShort(billTotal) },
  ];
}

/** How campaigns went, including the lost ones, as a sentence. */
export function recordWords(record: CampaignRecord, isBillExample: boolean): string {
  const { campaigns, won, winRate, meanTotal, worstTotal, annualizedReturn, billTotal } = record;
  if (campaigns === 0 || winRate === null || meanTotal === null || worstTotal === null) {
    return 'No campaign has ended yet: what is received is not earned until one does.';
  }
  const won1 = `${won} of ${count(campaigns, 'campaign')} ended with a profit (${percent(winRate)}), ${usdResultShort(meanTotal)} on average, ${usdResultShort(worstTotal)} at worst.`;
  const rate =
    annualizedReturn === null
      ? ''
      : ` All of them, losers included, made ${percentPerYear(annualizedReturn)} a year on the capital they tied up`;
  const bills =
    billTotal === null
      ? ''
      : `; T-bills would have paid ${usdWhole(billTotal)} on it${exampleWords(isBillExample)}`;
  return won1 + rate + (rate ? `${bills}.` : '');
}

export const HOW_NAMES: Readonly<{ [H in How]: string }> = {
  closed: 'Bought back or sold',
  expired: 'Expired',
  settled: 'Settled in cash',
  assigned: 'Called away',
  sold: 'Shares sold',
  exercised: 'Exercised',
  dividend: 'Dividends',
};

export const RECOGNIZED_HEADS = ['When received', 'When closed', 'Day by day'] as const;

/** `Nov 2026`, `2026`. */
export const keyName = (key: string): string => (key.length === 7 ? monthName(`${key}-01`) : key);

/** What the three counts cover, as a sentence. */
export function recognizedWords({ total, campaigns, leftOut }: Recognitions): string {
  const left = leftOut > 0 ? ` Left out: ${count(leftOut, 'campaign')} with an unknown cost.` : '';
  return `${count(campaigns, 'ended campaign')} made ${usdResultShort(total)}, the same each way it is counted: a premium when it is received and the shares when the campaign ends; each gain when it is closed, as for taxes; or each gain spread over the days it took.${left}`;
}

/** Why the three sums differ, and when they agree. */
export const RECOGNITIONS =
  'Kept counts a premium when it is received, realized when its option or share is closed, ended when its whole campaign has. They agree over a campaign’s whole life, and are never added to one another.';
