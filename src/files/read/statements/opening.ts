import type { StatedPosition } from '../../../core/book/statement/statement';
import { ledgerOf } from '../../../core/book/ledger/currency';
import { addDays } from '../../../core/market/calendar';
import { keyReader, type Contract } from '../../../core/market/contract';
import type { Draft } from './record';
import type { Found, Row, Told } from './reading';

/*
 * What stood before the first day of a file: its ending positions less what its rows bought and sold;
 * where it states none, what must have stood for its rows to close it.
 */

type KeyOf = (what: Contract | string) => string;

/** What the rows of a series or symbol have come to so far, from nothing before the first of them. */
interface Held {
  readonly account: string;
  readonly what: Contract | string;
  /** Null where no row is of it. */
  first: Row | null;
  /** The least and the most that must have stood for all closings so far to have something to close. */
  standing: number;
  lowest: number;
  highest: number;
  /** As `standing`, a row that does not say which side it closes left out. */
  moved: number;
  /** By which splits have made more of what stood at first. */
  factor: number;
  /** What its rows cost; null where one does not say. */
  spent: number | null;
}

const newHeld = (account: string, what: Contract | string): Held => ({
  account,
  what,
  first: null,
  standing: 0,
  lowest: 0,
  highest: 0,
  moved: 0,
  factor: 1,
  spent: 0,
});

/** Takes a change in; a delta of null closes either side. */
function move(held: Held, delta: number | null, isClosing: boolean): void {
  const by = delta ?? -Math.sign(held.standing);
  if (isClosing && by < 0) held.highest = Math.max(held.highest, -by - held.standing);
  if (isClosing && by > 0) held.lowest = Math.min(held.lowest, -by - held.standing);
  held.standing += by;
  held.moved += delta ?? 0;
}

function multiply(held: Held, ratio: number): void {
  held.standing *= ratio;
  held.moved *= ratio;
  held.factor *= ratio;
}

/** What each series and symbol came to, in the order in which they are first told of. */
function heldIn(drafts: readonly Draft[], keyOf: KeyOf, basisOf: Found['basisOf']) {
  const all = new Map<string, Held>();
  const heldOf = (account: string, what: Contract | string, row: Row): Held => {
    const key = `${account} ${keyOf(what)}`;
    let held = all.get(key);
    if (held === undefined) {
      held = newHeld(account, what);
      all.set(key, held);
    }
    held.first ??= row;
    return held;
  };
  const spend = (held: Held, row: Row) => {
    const basis = basisOf?.get(row);
    held.spent = basis === undefined || held.spent === null ? null : held.spent + basis;
  };
  for (const { told, row, also, delta } of drafts) {
    const { account } = told;
    switch (told.kind) {
      case 'option':
      case 'stock': {
        const isOption = told.kind === 'option';
        const size = isOption ? told.contracts : told.shares;
        const isClosing = isOption ? told.effect === 'close' : told.side === 'sell';
        const held = heldOf(account, isOption ? told.contract : told.symbol, row);
        move(held, told.side === 'buy' ? size : -size, isClosing);
        spend(held, row);
        for (const other of also) spend(held, other);
        break;
      }
      case 'expiration':
      case 'settlement': {
        const held = heldOf(account, told.contract, row);
        move(held, delta ?? null, true);
        spend(held, row);
        for (const other of also) spend(held, other);
        break;
      }
      case 'assignment':
      case 'exercise': {
        const { contract, contracts } = told;
        const isAssigned = told.kind === 'assignment';
        const isBuying = isAssigned === (contract.right === 'put');
        const shares = contracts * contract.multiplier;
        // Its own row moves the contract, and the others its shares.
        const held = heldOf(account, contract, row);
        move(held, isAssigned ? contracts : -contracts, true);
        spend(held, row);
        const brought = heldOf(account, contract.underlying, row);
        move(brought, isBuying ? shares : -shares, !isBuying);
        for (const other of also) spend(brought, other);
        break;
      }
      case 'split':
        multiply(heldOf(account, told.symbol, row), told.ratio);
        break;
      case 'dividend':
      case 'cash':
      case 'changed':
      case 'carried':
        break;
    }
  }
  return all;
}

/** What must have stood for all closings to have something to close; 0 where nothing must. */
const leastStart = ({ highest, lowest }: Held): number => (highest > 0 ? highest : lowest);

/** What stood at first, for a known quantity to stand at last; `stated` is what the file says was moved. */
const startFor = ({ factor, moved }: Held, ending: number, stated?: number): number =>
  (ending - (factor === 1 && stated !== undefined ? stated : moved)) / factor;

/** Of a series that is over, no ending position says whether its last row is missing. */
const isOver = ({ what }: Held, to: string) => typeof what !== 'string' && what.expiration <= to;

const SMALL = 1e-7;

/** The premiums of assigned puts by account and stock: the broker takes them off the basis of the shares. */
function takenOff(drafts: readonly Draft[], basisOf: ReadonlyMap<Row, number>) {
  const sums = new Map<string, number>();
  for (const { told, row } of drafts) {
    if (told.kind !== 'assignment' || told.contract.right !== 'put') continue;
    const key = `${told.account} ${told.contract.underlying}`;
    sums.set(key, (sums.get(key) ?? 0) + (basisOf.get(row) ?? 0));
  }
  return sums;
}

/** What stood before the rows of a file, and the cash there was. */
export function openingOf(
  drafts: readonly Draft[],
  { from, to, reported, account, accounts, basisOf, openedOn }: Found,
): readonly (readonly [Told, Row])[] {
  const first = from ?? drafts[0]?.told.date;
  if (first === undefined) return [];
  const last = to ?? drafts.at(-1)?.told.date ?? first;
  const seriesKey = keyReader();
  const keyOf: KeyOf = (what) => (typeof what === 'string' ? what : seriesKey(what));
  const all = heldIn(drafts, keyOf, basisOf);
  const { positions } = reported;
  const stated = new Map(
    reported.others.flatMap(({ figure, what, total }) =>
      figure === 'quantity' && what !== null ? [[keyOf(what), total]] : [],
    ),
  );
  const ends = new Map<string, StatedPosition>();
  const accountOf = new Map(
    Array.from(all.values(), ({ what, account: its }) => [keyOf(what), its] as const).toReversed(),
  );
  for (const position of positions ?? []) {
    const name = keyOf(position.what);
    const its = position.account ?? accountOf.get(name) ?? accounts[0] ?? '';
    const key = `${its} ${name}`;
    ends.set(key, position);
    if (!all.has(key)) all.set(key, newHeld(its, position.what));
    if (!accountOf.has(name)) accountOf.set(name, its);
  }
  const premiums = basisOf === undefined ? new Map<string, number>() : takenOff(drafts, basisOf);
  const opening: (readonly [Told, Row])[] = [];
  for (const [key, held] of all) {
    const end = ends.get(key);
    const isEnding = positions !== null && !(end === undefined && isOver(held, last));
    const moved = account === null ? undefined : stated.get(keyOf(held.what));
    const start = isEnding ? startFor(held, end?.quantity ?? 0, moved) : leastStart(held);
    if (Math.abs(start) < SMALL) continue;
    const isFlat = isEnding || Math.abs(startFor(held, 0) - start) < SMALL;
    const endBasis = end === undefined ? 0 : end.basisTotal;
    const { spent } = held;
    const isKnown = isFlat && endBasis !== null && basisOf !== undefined && spent !== null;
    const basisTotal = isKnown ? endBasis - spent + (premiums.get(key) ?? 0) : null;
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
