import type { Answers, Found } from '../reading';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import type { Sheet } from '../table/sheet';
import { readTable } from '../table/table';
import { found } from '../found';
import { withoutEmptyInterest, withoutPlaceholders } from './yahoo';

/*
 * Tables of the Python library yfinance, with calls and puts in separate files. They have no stock
 * price and no Greeks; the time is that of each contract's last trade, not of its quote.
 */

export const isYfinance = ({ rows }: Sheet) =>
  rows
    .slice(0, 3)
    .some((cells) => cells.includes('contractSymbol') && cells.includes('impliedVolatility'));

export function readYfinance(sheet: Sheet, answers: Answers): Found {
  const reading = readTable({
    sheet,
    from: 0,
    around: { underlying: '', expiration: null, right: null, multiplier: SHARES_PER_CONTRACT },
    locale: sheet.delimiter === ',' ? 'point' : null,
    clean: withoutPlaceholders,
    answers,
  });
  const quotes = withoutEmptyInterest(reading?.quotes ?? []);
  return found(reading && { ...reading, quotes }, { answers, spot: null, quotedAt: null });
}
