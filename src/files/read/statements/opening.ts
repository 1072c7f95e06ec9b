import { ledgerOf } from '../../../core/book/ledger/currency';
import type { StatedPosition } from '../../../core/book/statement/statement';
import { addDays } from '../../../core/market/calendar';
import { newHoldings, type Held, type KeyOf } from './held';
import type { Draft } from './record';
import type { Found, Row, Told } from './reading';

/*
 * Positions before the first day of a file: its ending positions less what its rows bought and
 * sold. If it states no ending positions, the least that its closings require.
 */

/**
 * The least quantity at the start for all closings to have something to close; 0 if none is needed.
 */
const leastStart = ({ highest, lowest }: Held): number => (highest > 0 ? highest : lowest);

/**
 * The quantity at the start that leads to `ending`; `stated` is the change the file itself states.
 */
const startFor = ({ factor, moved }: Held, ending: number, stated?: number): number =>
  (ending - (factor === 1 && stated !== undefined ? stated : moved)) / factor;

/** An expired series has no ending position, whether or not the row that ended it is missing. */
const isOver = ({ what }: Held, to: string) => typeof what !== 'string' && what.expiration <= to;

const SMALL = 1e-7;

const notedRow = (lines: readonly number[] | undefined): Row => ({
  line: lines?.[0] ?? 1,
  text: '',
});

type Opening = readonly [Told, Row];

/**
 * Adds the ending positions the file states. One without an account goes to the account that is
 * known to hold it.
 */
function takeEnds(
  positions: readonly StatedPosition[],
  holdings: ReturnType<typeof newHoldings>,
  keyOf: KeyOf,
  accounts: Found['accounts'],
): void {
  const accountOf = new Map<string, string>();
  const note = (name: string, account: string) => {
    if (!accountOf.has(name)) accountOf.set(name, account);
  };
  for (const { what, account } of holdings.all) note(keyOf(what), account);
  for (const position of positions) {
    const name = keyOf(position.what);
    const account = position.account ?? accountOf.get(name) ?? accounts[0] ?? '';
    holdings.of(account, position.what).end = position;
    note(name, account);
  }
}

/** Quantity and cost of a series or symbol at the start; null if there was none. */
function stoodAtFirst(held: Held, isEnding: boolean, moved: number | undefined) {
  const { end, spent, premiums } = held;
  const quantity = isEnding ? startFor(held, end?.quantity ?? 0, moved) : leastStart(held);
  if (Math.abs(quantity) < SMALL) return null;
  const isFlat = isEnding || Math.abs(startFor(held, 0) - quantity) < SMALL;
  const endBasis = end === null ? 0 : end.basisTotal;
  const isKnown = isFlat && endBasis !== null && spent !== null;
  const basisTotal = isKnown ? endBasis - spent + premiums : null;
  // A position that cost nothing did not exist: the file contradicts itself, and its proof will say
  // so.
  if (basisTotal !== null && Math.abs(basisTotal) < 0.005) return null;
  return { quantity, basisTotal };
}

/** Positions and cash before a file's rows, which are given by day. */
export function openingOf(
  days: readonly (readonly Draft[])[],
  { from, to, reported, account, accounts, openedOn }: Found,
  keyOf: KeyOf,
): readonly Opening[] {
  const first = from ?? days[0]?.[0]?.told.date;
  if (first === undefined) return [];
  const last = to ?? days.at(-1)?.[0]?.told.date ?? first;
  const holdings = newHoldings(keyOf);
  for (const day of days) for (const draft of day) holdings.take(draft);
  const { positions } = reported;
  if (positions !== null) takeEnds(positions, holdings, keyOf, accounts);
  const stated = new Map<string, number>();
  for (const { figure, what, total } of positions === null ? [] : reported.others) {
    if (figure === 'quantity' && what !== null) stated.set(keyOf(what), total);
  }
  const opening: Opening[] = [];
  for (const held of holdings.all) {
    const { what, end } = held;
    const isEnding = positions !== null && !(end === null && isOver(held, last));
    const moved = account === null ? undefined : stated.get(keyOf(what));
    const stood = stoodAtFirst(held, isEnding, moved);
    if (stood === null) continue;
    const opened = openedOn?.get(keyOf(what));
    const told: Told = {
      kind: 'carried',
      account: held.account,
      date: opened !== undefined && opened < first ? opened : first,
      ...(typeof what === 'string' ? { symbol: what } : { contract: what }),
      ...stood,
    };
    opening.push([told, held.first ?? notedRow(end?.lines)]);
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
    opening.push([told, notedRow(lines)]);
  }
  return opening;
}
