import { coverageOf, isShortPut } from '../../core/book/whole/coverage';
import { tradingDayOnOrAfter } from '../../core/market/expirations';
import { cashTotalOf, spotsOf, type Desk } from './desk';
import { once } from '../../core/market/once';
import { openPuts, type OpenPut } from './openPuts';

/** What is owed from a day on if puts are assigned. */
export interface OwedFrom {
  /** The expiration, or the next trading day if that has passed. */
  readonly on: string;
  readonly puts: readonly OpenPut[];
  /** If every put so far is assigned; null if the price of an index is not known. */
  readonly allTotal: number | null;
  /** If only those in the money are; null if a price is not known. */
  readonly inTheMoneyTotal: number | null;
}

/** The cash of an account against what its short puts may owe. */
export interface CashCalendar {
  readonly account: string;
  /** Null if the log states no balance and no deposit. */
  readonly cashTotal: number | null;
  readonly collateralTotal: number;
  /** Cash over the strikes; null if not known. */
  readonly coverage: number | null;
  readonly days: readonly OwedFrom[];
  /** Cash missing on the worst day if every put is assigned; 0 if the cash is enough. */
  readonly shortTotal: number;
  /** The day from which all of it is missing. */
  readonly shortOn: string | null;
}

function calendarOf(account: string, puts: readonly OpenPut[], desk: Desk): CashCalendar {
  const positions = puts.map(({ position }) => position);
  const cashTotal = cashTotalOf(desk, account);
  const { collateralTotal, coverage, calendar } = coverageOf(
    positions,
    { cashTotal },
    spotsOf(desk),
  );
  const next = tradingDayOnOrAfter(desk.asOf);
  const owedOn = (until: string) => (until < desk.asOf ? next : until);
  const days = calendar
    // Past expirations are owed together, so only the last of them is kept.
    .filter(({ until }, at) => {
      const later = calendar[at + 1];
      return later === undefined || owedOn(later.until) !== owedOn(until);
    })
    .map(({ until, allTotal, inTheMoneyTotal }): OwedFrom => {
      const on = owedOn(until);
      const own = puts.filter(({ position }) => owedOn(position.contract.expiration) === on);
      return { on, puts: own, allTotal, inTheMoneyTotal };
    });
  const last = days.at(-1);
  const owedTotal = last?.allTotal ?? null;
  const short = owedTotal === null || cashTotal === null ? 0 : owedTotal - cashTotal;
  return {
    account,
    cashTotal,
    collateralTotal,
    coverage,
    days,
    shortTotal: Math.max(0, short),
    shortOn: short > 0 ? last!.on : null,
  };
}

/** A calendar for each account with short puts, in the order of first use. */
export const cashCalendars = once((desk: Desk): readonly CashCalendar[] => {
  const puts = openPuts(desk);
  const accounts = new Set(desk.book.positions.filter(isShortPut).map(({ account }) => account));
  return [...accounts].map((account) =>
    calendarOf(
      account,
      puts.filter(({ position }) => position.account === account),
      desk,
    ),
  );
});
