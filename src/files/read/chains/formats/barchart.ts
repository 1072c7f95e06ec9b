import { writtenMoment } from '../../writtenDate';
import type { About, Answers, Found } from '../reading';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import type { Sheet } from '../table/sheet';
import { readTable } from '../table/table';
import { found } from '../found';

/*
 * Barchart's options pages. Rows contain neither the stock nor, in most cases, the expiration; the
 * file name has both, as in `amzn-options-exp-2028-12-15-monthly-show-all-stacked-01-15-2026.csv`.
 */

const NAME = /^(?:.*[\\/])?([a-z0-9.]+?)-[a-z-]*?exp(?:iration)?-(\d{4}-\d\d-\d\d)/i;

const FOOTER = /^"?Downloaded from Barchart/i;

export const isBarchart = (sheet: Sheet) =>
  sheet.rows.slice(0, 5).some((cells) => {
    const heads = new Set(cells.map((cell) => cell.trim()));
    return heads.has('Strike') && (heads.has('Moneyness') || heads.has('Price~'));
  }) || sheet.rows.slice(-3).some((cells) => FOOTER.test(cells[0] ?? ''));

export function readBarchart(sheet: Sheet, about: About, answers: Answers): Found {
  const [, symbol, expiration = null] = NAME.exec(about.fileName ?? '') ?? [];
  const footer = sheet.rows.findLast((cells) => FOOTER.test(cells[0] ?? ''));
  const reading = readTable({
    sheet,
    from: 0,
    around: {
      underlying: symbol?.toUpperCase() ?? answers.underlying ?? '',
      expiration: expiration ?? answers.expiration ?? null,
      right: null,
      multiplier: SHARES_PER_CONTRACT,
    },
    locale: sheet.delimiter === ',' ? 'point' : null,
    isAside: (cells) => cells === footer,
    answers,
  });
  return found(reading, {
    answers,
    spot: null,
    quotedAt: footer === undefined ? null : writtenMoment(footer.join(',')),
  });
}
