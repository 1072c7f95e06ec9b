import type { StatedPosition } from '../../../core/book/statement/statement';
import { ledgerOf } from '../../../core/book/ledger/currency';
import { addDays } from '../../../core/market/calendar';
import { contractKey, type Contract } from '../../../core/market/contract';
import type { Draft } from './record';
import type { Found, Row, Told } from './reading';

/*
 * What stood before the first day of a file: its ending positions less what its rows bought and sold;
 * where it states none, what must have stood for its rows to close it.
 */

interface Change {
  /** Null where the row does not say which side it closes. */
  readonly delta: number | null;
  /** Whether it closes what stands. */
  readonly isClosing: boolean;
  readonly factor: number;
  readonly rows: readonly Row[];
  readonly row: Row;
}

interface Held {
  readonly account: string;
  readonly what: Contract | string;
  readonly changes: Change[];
}

const keyOf = (what: Contract | string) => (typeof what === 'string' ? what : contractKey(what));

/** Changes of each series and symbol, in the order of the events. */
function changesOf(drafts: readonly Draft[]) {
  const all = new Map<string, Held>();
  const heldOf = (account: string, what: Contract | string): Held => {
    const key = `${account} ${keyOf(what)}`;
    const held = all.get(key) ?? { account, what, changes: [] };
    all.set(key, held);
    return held;
  };
  for (const { told, row, also, delta } of drafts) {
    const { account } = told;
    const change = (
      what: Contract | string,
      by: number | null,
      isClosing: boolean,
      rows: readonly Row[] = [row, ...also],
    ) => heldOf(account, what).changes.push({ delta: by, isClosing, factor: 1, rows, row });
    switch (told.kind) {
      case 'option':
        change(
          told.contract,
          told.side === 'buy' ? told.contracts : -told.contracts,
          told.effect === 'close',
        );
        break;
      case 'stock':
        change(told.symbol, told.side === 'buy' ? told.shares : -told.shares, told.side === 'sell');
        break;
      case 'expiration':
      case 'settlement':
        change(told.contract, delta ?? null, true);
        break;
      case 'assignment':
      case 'exercise': {
        const { contract, contracts } = told;
        const isAssigned = told.kind === 'assignment';
        const isBuying = isAssigned === (contract.right === 'put');
        const shares = contracts * contract.multiplier;
        change(contract, isAssigned ? contracts : -contracts, true, [row]);
        change(contract.underlying, isBuying ? shares : -shares, !isBuying, also);
        break;
      }
      case 'split':
        heldOf(account, told.symbol).changes.push({
          delta: 0,
          isClosing: false,
          factor: told.ratio,
          rows: [],
          row,
        });
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
function leastStart({ changes }: Held): number {
  let [standing, lowest, highest] = [0, 0, 0];
  for (const { delta, isClosing, factor } of changes) {
    standing *= factor;
    const by = delta ?? -Math.sign(standing);
    if (isClosing && by < 0) highest = Math.max(highest, -by - standing);
    if (isClosing && by > 0) lowest = Math.min(lowest, -by - standing);
    standing += by;
  }
  return highest > 0 ? highest : lowest;
}

/** What stood at first, for a known quantity to stand at last; `stated` is what the file says was moved. */
function startFor({ changes }: Held, ending: number, stated?: number): number {
  let [factor, moved] = [1, 0];
  for (const change of changes) {
    factor *= change.factor;
    moved = moved * change.factor + (change.delta ?? 0);
  }
  return (ending - (factor === 1 && stated !== undefined ? stated : moved)) / factor;
}

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
  const all = changesOf(drafts);
  const { positions } = reported;
  const stated = new Map(
    reported.others.flatMap(({ figure, what, total }) =>
      figure === 'quantity' && what !== null ? [[keyOf(what), total]] : [],
    ),
  );
  const ends = new Map<string, StatedPosition>();
  for (const position of positions ?? []) {
    const own = [...all.values()].filter(({ what }) => keyOf(what) === keyOf(position.what));
    const its = position.account ?? own[0]?.account ?? accounts[0] ?? '';
    ends.set(`${its} ${keyOf(position.what)}`, position);
    if (own.every((held) => held.account !== its)) {
      all.set(`${its} ${keyOf(position.what)}`, { account: its, what: position.what, changes: [] });
    }
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
    const known = held.changes.flatMap(({ rows }) => rows.map((row) => basisOf?.get(row)));
    const endBasis = end === undefined ? 0 : end.basisTotal;
    const isKnown =
      isFlat && endBasis !== null && basisOf !== undefined && !known.includes(undefined);
    const spent = known.reduce<number>((sum, basis) => sum + (basis ?? 0), 0);
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
    const row = held.changes[0]?.row ?? { line: end?.lines[0] ?? 1, text: '' };
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
