import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { History } from '../../../src/core';
import { readMarketHistory } from '../../../src/files/read/history/marketHistory';

const text = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../public/history', name), 'utf8');

function bundled(): History {
  const read = readMarketHistory(
    text('spx-vix-tbill-daily.csv'),
    text('spx-dividends-monthly.csv'),
  );
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

/** The market history that ships with the page. */
export const HISTORY = bundled();

/** The same history as known on an earlier day. */
export const knownOn = (date: string): History => ({
  days: HISTORY.days.filter((day) => day.date <= date),
  dividends: HISTORY.dividends.filter(({ month }) => month <= date.slice(0, 7)),
});
