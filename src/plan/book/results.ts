import type { Campaign } from '../../core/book/book';
import { recordOf, type TrackRecord } from '../../core/book/whole/outcomes';
import {
  resultsByMonth,
  resultsByName,
  resultsByYear,
  type Result,
} from '../../core/book/whole/results';
import type { Desk } from './desk';

/** How ended campaigns went, with their mean and the worst of them. */
export interface CampaignRecord extends TrackRecord {
  /** Null if none ended. */
  readonly meanTotal: number | null;
  readonly worstTotal: number | null;
}

/** Results of a month, a year or a name, by each way of counting. */
export interface Period {
  readonly result: Result;
  /** Record of the campaigns that ended in it. */
  readonly record: CampaignRecord;
}

export type PeriodKind = 'month' | 'year' | 'name';

const RESULTS = { month: resultsByMonth, year: resultsByYear, name: resultsByName } as const;

const KEYS: Readonly<{ [K in PeriodKind]: (campaign: Campaign) => string }> = {
  month: ({ to }) => to!.slice(0, 7),
  year: ({ to }) => to!.slice(0, 4),
  name: ({ underlying }) => underlying,
};

/** The record of campaigns; those that have not ended are ignored. */
export function trackRecord(
  campaigns: readonly Campaign[],
  billYield: number | null,
): CampaignRecord {
  const ended = campaigns.filter(({ to }) => to !== null);
  const profits = ended.flatMap(({ netCashTotal }) => netCashTotal ?? []);
  const record = recordOf(ended, billYield);
  return {
    ...record,
    meanTotal: profits.length === 0 ? null : record.profitTotal / profits.length,
    worstTotal: profits.length === 0 ? null : Math.min(...profits),
  };
}

/** Every period of a book, latest first; names by realized gain, largest first. */
export function periodsOf({ book, terms }: Desk, kind: PeriodKind): readonly Period[] {
  const ended = book.campaigns.filter(({ to }) => to !== null);
  const periods = RESULTS[kind](book).map((result): Period => {
    const own = ended.filter((campaign) => KEYS[kind](campaign) === result.key);
    return { result, record: trackRecord(own, terms.billYield) };
  });
  const realized = ({ result }: Period) => result.realizedTotal ?? -Infinity;
  return kind === 'name'
    ? periods.toSorted((a, b) => realized(b) - realized(a) || 0)
    : periods.toReversed();
}
