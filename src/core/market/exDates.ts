import { calendarDate } from './calendar';

/** A dividend, paid once or regularly. */
export interface PaidDividend {
  /** One of its ex-dividend dates. */
  readonly exDate: string;
  /** Months from one payment to the next; null if the dividend is paid once. */
  readonly everyMonths: number | null;
}

const parts = (date: string) => ({
  month: Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1,
  day: Number(date.slice(8)),
});

/**
 * The same day in another month, or that month's last day: a month after '2027-01-31' is
 * '2027-02-28'.
 */
function inMonth(month: number, day: number): string {
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
  const last = Number(calendarDate(year, ofYear + 1, 0).slice(8));
  return calendarDate(year, ofYear, Math.min(day, last));
}

/**
 * The ex-dividend dates after one day and up to another, ascending, spaced from the one known date:
 * every 3 months from '2027-01-04' until '2027-11-20' there are four.
 */
export function exDates(
  { exDate, everyMonths }: PaidDividend,
  after: string,
  until: string,
): readonly string[] {
  const isWithin = (date: string) => date > after && date <= until;
  if (everyMonths === null) return [exDate].filter(isWithin);
  const { month, day } = parts(exDate);
  const gone = Math.max(Math.floor((parts(after).month - month) / everyMonths), 0);
  const ahead = Math.max(Math.floor((parts(until).month - month) / everyMonths) + 1 - gone, 0);
  return Array.from({ length: ahead }, (_, step) =>
    inMonth(month + (gone + step) * everyMonths, day),
  ).filter(isWithin);
}
