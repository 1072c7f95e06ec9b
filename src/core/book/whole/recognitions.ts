import { calendarDate, daysToExpiration } from '../../market/calendar';
import type { Book, Campaign, Realized } from '../book';

/**
 * Profit of a month (2026-03) or year (2026), by three conventions for the day on which it is made.
 */
interface Recognized {
  readonly key: string;
  /**
   * Premium when received or paid back, dividends when paid, everything else when the campaign
   * ends.
   */
  readonly whenReceivedTotal: number;
  /** The gain of what was closed, on the day it was closed: the tax ledger. */
  readonly whenClosedTotal: number;
  /** That gain, spread evenly over the days the closed position was open. */
  readonly dayByDayTotal: number;
}

export interface Recognitions {
  readonly periods: readonly Recognized[];
  /** The total, which all three conventions share. */
  readonly total: number;
  /** Number of campaigns counted. */
  readonly campaigns: number;
  /** Number of ended campaigns left out because a cost is not known. */
  readonly leftOut: number;
}

type Way = Exclude<keyof Recognized, 'key'>;

const KEY_LENGTHS = { month: 7, year: 4 } as const;

type Period = keyof typeof KEY_LENGTHS;

/** The first day of the month after a date's month. */
const nextMonth = (date: string) =>
  calendarDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + 1, 1);

/** A campaign that ended and whose figures are all known. */
type Counted = Campaign & { readonly netCashTotal: number; readonly to: string };

/** A row whose gain is known. */
type Gain = Realized & { readonly gainTotal: number };

/** Spreads a gain over the days from the opening to the day before the closing, at least one. */
function spread({ openedOn, date, gainTotal }: Gain, add: (date: string, part: number) => void) {
  const opened = openedOn ?? date;
  if (opened === date) return add(date, gainTotal);
  const daily = gainTotal / daysToExpiration(opened, date);
  for (let from = opened; from < date;) {
    const next = nextMonth(from);
    const end = next < date ? next : date;
    add(from, daily * daysToExpiration(from, end));
    from = end;
  }
}

/**
 * The profit of ended campaigns, by three conventions for when it is made; over all campaigns the
 * sums are equal. Open campaigns are left out, since their profit is not known before they end. A
 * put sold at 2.00 on December 10 that expires on January 15: 200 received in December, 200 closed
 * in January, and day by day 122.22 of it in December.
 */
export function recognize(
  { campaigns, premiums, realized }: Pick<Book, 'campaigns' | 'premiums' | 'realized'>,
  by: Period,
): Recognitions {
  const ended = campaigns.filter(({ to }) => to !== null);
  const gains = realized.filter((row): row is Gain => row.gainTotal !== null);
  // If a cost is not known, neither is the campaign's cash, however much of it was closed.
  const counted = ended.filter((campaign): campaign is Counted => campaign.netCashTotal !== null);
  const endOf = new Map(
    counted.flatMap((campaign) => campaign.events.map((event) => [event, campaign] as const)),
  );
  const left = new Map(counted.map((campaign) => [campaign, campaign.netCashTotal]));
  const byKey = new Map<string, Record<Way, number>>();
  const add = (way: Way, date: string, amount: number) => {
    const key = date.slice(0, KEY_LENGTHS[by]);
    const sums = byKey.get(key) ?? { whenReceivedTotal: 0, whenClosedTotal: 0, dayByDayTotal: 0 };
    sums[way] += amount;
    byKey.set(key, sums);
  };
  const receive = (campaign: Counted, date: string, amount: number) => {
    add('whenReceivedTotal', date, amount);
    left.set(campaign, left.get(campaign)! - amount);
  };
  for (const { event, date, receivedTotal, paidTotal, feesTotal } of premiums) {
    const campaign = endOf.get(event);
    if (campaign) receive(campaign, date, receivedTotal - paidTotal - feesTotal);
  }
  for (const row of gains) {
    const campaign = endOf.get(row.event);
    if (!campaign) continue;
    add('whenClosedTotal', row.date, row.gainTotal);
    spread(row, (day, part) => add('dayByDayTotal', day, part));
    if (row.how === 'dividend') receive(campaign, row.date, row.gainTotal);
  }
  for (const [{ to }, rest] of left) add('whenReceivedTotal', to, rest);
  return {
    periods: Array.from(byKey, ([key, sums]) => ({ key, ...sums })).toSorted(
      (a, b) => Number(a.key.replace('-', '')) - Number(b.key.replace('-', '')),
    ),
    total: counted.reduce((sum, { netCashTotal }) => sum + netCashTotal, 0),
    campaigns: counted.length,
    leftOut: ended.length - counted.length,
  };
}
