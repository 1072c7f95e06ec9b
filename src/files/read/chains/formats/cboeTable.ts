import type { Quote } from '../../../../core/chain/quote';
import { cellNumber } from '../../numbers';
import { writtenMoment } from '../../writtenDate';
import { Refusal, type Answers, type Found } from '../reading';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import type { Sheet } from '../table/sheet';
import { readTable } from '../table/table';
import { found } from '../found';

/*
 * The quote table of Cboe's site, as of 2020 and now. Numbers are in English whatever the browser's
 * language, but the time of the quotes is in that language; symbols name every contract.
 */

/** Most rows before the heading. */
const WITHIN = 8;

const isHeading = (cells: readonly string[]) => cells.includes('Calls') && cells.includes('Puts');

const headingRow = ({ rows }: Sheet) => rows.slice(0, WITHIN).findIndex(isHeading);

export const isCboeTable = (sheet: Sheet) => headingRow(sheet) >= 0;

/** Volatility if nothing is quoted or everything has expired; older files have 0.02. */
const NO_VOLATILITY = 0.02;

function clean(quote: Quote): Quote {
  const { impliedVolatility, delta } = quote;
  if (impliedVolatility !== null && impliedVolatility !== NO_VOLATILITY) return quote;
  const isCertain = delta !== null && (delta === 0 || Math.abs(delta) > 0.999);
  return { ...quote, impliedVolatility: null, delta: isCertain ? null : delta };
}

/**
 * `Last: 50.12` is in a cell of its own; in 2020 the price was the second to last cell of the first
 * line.
 */
function spotOf(preamble: readonly (readonly string[])[]): number | null {
  const cells = preamble.flat();
  const last = cells.find((cell) => /^\s*Last:/.test(cell));
  const first = (preamble[0] ?? []).filter((cell) => cell.trim() !== '');
  const price = cellNumber(last?.replace(/^\s*Last:/, '') ?? first.at(-2) ?? '', 'point');
  return price || null;
}

export function readCboeTable(sheet: Sheet, answers: Answers): Found {
  const at = headingRow(sheet);
  if (!sheet.rows[at]!.includes('Strike')) {
    throw new Refusal(
      'This is Cboe’s layout of 2017, which names neither the expiration nor the strike in columns: download the quote table again.',
    );
  }
  const preamble = sheet.rows.slice(0, at).filter((cells) => cells.some((cell) => cell !== ''));
  const dated = (preamble[1] ?? preamble[0] ?? []).join(' ').split(/Bid\b/)[0]!;
  const reading = readTable({
    sheet,
    from: at,
    around: { underlying: '', expiration: null, right: null, multiplier: SHARES_PER_CONTRACT },
    locale: sheet.delimiter === ',' ? 'point' : null,
    clean,
    answers,
  });
  return found(reading, {
    answers,
    spot: spotOf(preamble),
    quotedAt: writtenMoment(dated),
  });
}
