import { ledgerOf } from '../../../core/book/ledger/currency';
import { addDays } from '../../../core/market/calendar';
import { keyReader } from '../../../core/market/contract';
import { newHoldings, type Held, type KeyOf } from './held';
import type { Draft } from './record';
import type { Found, Row, Told } from './reading';

/*
 * What stood before the first day of a file: its ending positions less what its rows bought and sold;
 * where it states none, what must have stood for its rows to close it.
 */

/** What must have stood for all closings to have something to close; 0 where nothing must. */
const leastStart = ({ highest, lowest }: Held): number => (highest > 0 ? highest : lowest);

/** What stood at first, for a known quantity to stand at last; `stated` is what the file says was moved. */
const startFor = ({ factor, moved }: Held, ending: number, stated?: number): number =>
  (ending - (factor === 1 && stated !== undefined ? stated : moved)) / factor;

/** Of a series that is over, no ending position says whether its last row is missing. */
const isOver = ({ what }: Held, to: string) => typeof what !== 'string' && what.expiration <= to;

const SMALL = 1e-7;

/** What stood before the rows of a file, and the cash there was. */
export function openingOf(
  drafts: readonly Draft[],
  { from, to, reported, account, accounts, openedOn }: Found,
): readonly (readonly [Told, Row])[] {
  const first = from ?? drafts[0]?.told.date;
  if (first === undefined) return [];
  const last = to ?? drafts.at(-1)?.told.date ?? first;
  const seriesKey = keyReader();
  const keyOf: KeyOf = (what) => (typeof what === 'string' ? what : seriesKey(what));
  const holdings = newHoldings(keyOf);
  for (const draft of drafts) holdings.take(draft);
  const { positions } = reported;
  const stated = new Map<string, number>();
  if (positions !== null) {
    const accountOf = new Map<string, string>();
    const note = (name: string, its: string) => {
      if (!accountOf.has(name)) accountOf.set(name, its);
    };
    for (const { what, account: its } of holdings.all) note(keyOf(what), its);
    for (const position of positions) {
      const name = keyOf(position.what);
      const its = position.account ?? accountOf.get(name) ?? accounts[0] ?? '';
      holdings.of(its, position.what).end = position;
      note(name, its);
    }
    for (const { figure, what, total } of reported.others) {
      if (figure === 'quantity' && what !== null) stated.set(keyOf(what), total);
    }
  }
  const opening: (readonly [Told, Row])[] = [];
  for (const held of holdings.all) {
    const { end, spent } = held;
    const isEnding = positions !== null && !(end === null && isOver(held, last));
    const moved = account === null ? undefined : stated.get(keyOf(held.what));
    const start = isEnding ? startFor(held, end?.quantity ?? 0, moved) : leastStart(held);
    if (Math.abs(start) < SMALL) continue;
    const isFlat = isEnding || Math.abs(startFor(held, 0) - start) < SMALL;
    const endBasis = end === null ? 0 : end.basisTotal;
    const isKnown = isFlat && endBasis !== null && spent !== null;
    const basisTotal = isKnown ? endBasis - spent + held.premiums : null;
    // What cost nothing was not held: the file contradicts itself, which its proof says.
    if (basisTotal !== null && Math.abs(basisTotal) < 0.005) continue;
    const { account: its, what } = held;
    const opened = openedOn?.get(keyOf(what));
    const told: Told = {
      kind: 'carried',
      account: its,
      date: opened !== undefined && opened < first ? opened : first,
      ...(typeof what === 'string' ? { symbol: what } : { contract: what }),
      quantity: start,
      basisTotal,
    };
    const row = held.first ?? { line: end?.lines[0] ?? 1, text: '' };
    opening.push([told, row]);
  }
  for (const { currency, starting, lines } of reported.cash ?? []) {
    if (starting === null || account === null) continue;
    const told: Told = {
      kind: 'cash',
      account: ledgerOf(account, currency),
      date: addDays(first, -1),
      reason: 'balance',
      amountTotal: starting,
    };
    opening.push([told, { line: lines[0] ?? 1, text: '' }]);
  }
  return opening;
}
