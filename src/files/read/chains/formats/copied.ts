import type { Right } from '../../../../core/market/contract';
import { writtenDate } from '../../writtenDate';
import type { About, Answers, Found } from '../reading';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import type { Sheet } from '../table/sheet';
import { readTable } from '../table/table';
import { found } from '../found';

/*
 * A table copied from anywhere: a grid of Trader Workstation, a broker's page, a spreadsheet.
 * Columns are recognized by their heads, in any order, and numbers by how they are written.
 */

/** The right that a file's name mentions: `acme-puts-2025-11-21.csv`. */
const rightOfName = (name: string): Right | null =>
  /(?<!\p{L})puts?(?!\p{L})/iu.test(name)
    ? 'put'
    : /(?<!\p{L})calls?(?!\p{L})/iu.test(name)
      ? 'call'
      : null;

export function readCopied(sheet: Sheet, about: About, answers: Answers): Found {
  const name = about.fileName ?? '';
  const reading = readTable({
    sheet,
    from: 0,
    around: {
      underlying: answers.underlying ?? '',
      expiration: answers.expiration ?? writtenDate(name),
      right: rightOfName(name),
      multiplier: SHARES_PER_CONTRACT,
    },
    locale: answers.locale ?? null,
    answers,
  });
  return found(reading, { answers, spot: null, quotedAt: null });
}
