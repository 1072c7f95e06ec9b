import { cellNumber } from '../../numbers';
import { writtenDate, writtenMoment } from '../../writtenDate';
import { Refusal, type Answers, type Found } from '../reading';
import { rootOf } from '../../../../core/market/contract';
import type { Around } from '../table/contracts';
import type { Sheet } from '../table/sheet';
import { readTable } from '../table/table';
import { found } from '../found';

/*
 * "Stock and option quote" of Schwab's thinkorswim: one block per expiration, with whatever columns
 * the person has on screen. The times are in the zone of the person's machine.
 */

const TITLE = /^\s*"?Stock quote and option quote for (\S+) on (.*\S)/;

export const isThinkorswim = (text: string) => TITLE.test(text);

/** `21 NOV 25 (7) 100 (Weeklys)`: the day, days left, shares per contract and a label. */
const BLOCK = /^\s*(\d{1,2} [A-Z]{3} \d\d)\s+\((-?\d+)\)\s+(\d+)\s*(?:\((.*)\))?\s*$/;

/** A label that names a deliverable, cash or a number of shares, belongs to an adjusted contract. */
const isAdjusted = (label: string) => /\$|\d/.test(label);

function block(cells: readonly string[], around: Around): Around | null {
  const [, day, , multiplier, label = ''] = BLOCK.exec(cells.join(',').replace(/,+$/, '')) ?? [];
  if (day === undefined) return null;
  const root = rootOf(around.underlying);
  return {
    ...around,
    expiration: writtenDate(day),
    multiplier: Number(multiplier),
    root: isAdjusted(label) ? `${root}1` : root,
  };
}

/** The stock's last price, under its head. */
function spotOf({ rows }: Sheet, until: number): number | null {
  const heads = rows.slice(0, until).findIndex((cells) => cells.includes('LAST'));
  const place = rows[heads]?.indexOf('LAST') ?? -1;
  return cellNumber(rows[heads + 1]?.[place] ?? '', 'point') || null;
}

export function readThinkorswim(sheet: Sheet, text: string, answers: Answers): Found {
  const [, symbol = '', moment = ''] = TITLE.exec(text)!;
  const from = sheet.rows.findIndex((cells) => BLOCK.test(cells.join(',').replace(/,+$/, '')));
  const reading =
    from < 0
      ? null
      : readTable({
          sheet,
          from,
          around: { underlying: symbol, expiration: null, right: null, multiplier: 100 },
          locale: 'point',
          title: block,
          answers,
        });
  if (reading === null) {
    throw new Refusal(`This quote of ${symbol} from thinkorswim has no options in it.`);
  }
  return found(reading, {
    answers,
    spot: spotOf(sheet, from),
    quotedAt: writtenMoment(moment),
    underlying: symbol,
  });
}
