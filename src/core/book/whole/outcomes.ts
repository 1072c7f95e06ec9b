import { daysToExpiration } from '../../market/calendar';
import type { Campaign, How, Realized } from '../book';
import { plus } from '../standing/lot';

/** Rows that ended in the same way. */
export interface Outcome {
  readonly how: How;
  readonly rows: number;
  /** Null if one gain is not known. */
  readonly gainTotal: number | null;
}

/** Rows by how they ended, most frequent first. */
export function outcomesOf(realized: readonly Realized[]): Outcome[] {
  const byHow = new Map<How, Outcome>();
  for (const { how, gainTotal } of realized) {
    const known = byHow.get(how) ?? { how, rows: 0, gainTotal: 0 };
    byHow.set(how, {
      how,
      rows: known.rows + 1,
      gainTotal: plus(known.gainTotal, gainTotal),
    });
  }
  return [...byHow.values()].toSorted((a, b) => b.rows - a.rows);
}

/** How ended campaigns went, including the lost ones. */
export interface TrackRecord {
  readonly campaigns: number;
  /** Campaigns that ended with a profit. */
  readonly won: number;
  /** Share of campaigns, never of legs; null if none ended. */
  readonly winRate: number | null;
  /** Average days from the first event to the last; null if none ended. */
  readonly averageDays: number | null;
  readonly profitTotal: number;
  readonly capitalDays: number;
  /** Total profit and loss over total capital, simple; null without capital. */
  readonly annualizedReturn: number | null;
  /** What a T-bill would have paid on the same capital-days; null if its yield is not known. */
  readonly billTotal: number | null;
}

/**
 * The record of ended campaigns whose figures are known. 150 and 720 on 275,500 and 836,000
 * dollar-days is 28.57% a year, where a bill at 4% would have paid 121.81.
 */
export function recordOf(campaigns: readonly Campaign[], billYield: number | null): TrackRecord {
  const ended = campaigns.flatMap(({ from, to, netCashTotal, capitalDays }) =>
    to === null || netCashTotal === null || capitalDays === null
      ? []
      : { days: daysToExpiration(from, to), profit: netCashTotal, capitalDays },
  );
  const count = ended.length;
  const won = ended.filter(({ profit }) => profit > 0).length;
  const profitTotal = ended.reduce((sum, { profit }) => sum + profit, 0);
  const capitalDays = ended.reduce((sum, campaign) => sum + campaign.capitalDays, 0);
  const days = ended.reduce((sum, campaign) => sum + campaign.days, 0);
  return {
    campaigns: count,
    won,
    winRate: count === 0 ? null : won / count,
    averageDays: count === 0 ? null : days / count,
    profitTotal,
    capitalDays,
    annualizedReturn: capitalDays > 0 ? (profitTotal / capitalDays) * 365 : null,
    billTotal: billYield === null ? null : (capitalDays / 365) * billYield,
  };
}
