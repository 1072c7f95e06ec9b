import type { History, MarketDay, TrailingDividend } from '../../../core/history/marketHistory';
import { isCalendarDate } from '../../../core/market/calendar';
import { cellNumber, ofPercent } from '../numbers';

/*
 * A market's past in two files, each with a head, oldest row first: days with `date,spx,vix,tbill`,
 * the last two in percent, and months with `month,dividend_ttm,kind`.
 */

const DAYS = ['date', 'spx', 'vix', 'tbill'] as const;
const MONTHS = ['month', 'dividend_ttm', 'kind'] as const;

/** A line that violates the format; reported to the file's author. */
class Fault extends Error {}

interface Line {
  readonly cells: readonly string[];
  readonly at: number;
}

function* linesOf(text: string, heads: readonly string[], name: string): Generator<Line> {
  const [head = '', ...lines] = text.split(/\r?\n/);
  if (head.trim().toLowerCase() !== heads.join(',')) {
    throw new Fault(`The first line of the ${name} must be ${heads.join(',')}.`);
  }
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '') yield { cells: line.split(','), at: at + 2 };
  }
}

const positive = (cell: string | undefined) => {
  const value = cellNumber(cell ?? '', 'point');
  return value && value > 0 ? value : null;
};

function dayOf({ cells, at }: Line, before: MarketDay | undefined): MarketDay {
  const [date = '', spx, vix = '', tbill = ''] = cells;
  if (!isCalendarDate(date)) throw new Fault(`Line ${at} has no date like 1990-01-02.`);
  if (before && date <= before.date)
    throw new Fault(`Line ${at} is not later than the one before.`);
  const close = positive(spx);
  if (close === null) throw new Fault(`Line ${at} has no index price.`);
  const discount = cellNumber(tbill, 'point');
  if (typeof discount !== 'number' || Math.abs(discount) > 100) {
    throw new Fault(`Line ${at} has no T-bill discount in percent.`);
  }
  const percent = positive(vix);
  if (percent === null && vix.trim() !== '') throw new Fault(`Line ${at} has no VIX in percent.`);
  const volatility = percent === null ? null : ofPercent(percent);
  return { date, close, volatility, billDiscount: ofPercent(discount) };
}

function monthOf({ cells, at }: Line, before: TrailingDividend | undefined): TrailingDividend {
  const [month = '', paid, kind = ''] = cells;
  if (!isCalendarDate(`${month}-01`)) throw new Fault(`Line ${at} has no month like 1990-01.`);
  if (before && month <= before.month) {
    throw new Fault(`Line ${at} is not later than the one before.`);
  }
  const points = positive(paid);
  if (points === null) throw new Fault(`Line ${at} has no dividend.`);
  return { month, points, isEstimate: kind.trim() !== 'reported' };
}

/** A market's past from two files, or why they cannot be read, as one sentence. */
export function readMarketHistory(
  daysText: string,
  dividendsText: string,
): History | { readonly refused: string } {
  try {
    const days: MarketDay[] = [];
    for (const line of linesOf(daysText, DAYS, 'days')) days.push(dayOf(line, days.at(-1)));
    const dividends: TrailingDividend[] = [];
    for (const line of linesOf(dividendsText, MONTHS, 'dividends')) {
      dividends.push(monthOf(line, dividends.at(-1)));
    }
    return { days, dividends };
  } catch (error) {
    if (error instanceof Fault) return { refused: error.message };
    throw error;
  }
}
