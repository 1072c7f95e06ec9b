import type { StatedPosition } from '../../../core/book/statement/statement';
import type { Contract } from '../../../core/market/contract';
import type { Draft } from './record';
import type { Row, Told } from './reading';

/** Of a series its key, of shares their symbol. */
export type KeyOf = (what: Contract | string) => string;

/** What the rows of a series or symbol have come to so far, from nothing before the first of them. */
export interface Held {
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
  /** The premiums of assigned puts, which the broker takes off the basis of their shares. */
  premiums: number;
  /** As the file has it in the end. */
  end: StatedPosition | null;
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
  premiums: 0,
  end: null,
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

/** What an event is of; null of what moves nothing that stands. */
function whatOf(told: Told): Contract | string | null {
  switch (told.kind) {
    case 'option':
    case 'expiration':
    case 'settlement':
    case 'assignment':
    case 'exercise':
      return told.contract;
    case 'stock':
    case 'split':
      return told.symbol;
    case 'dividend':
    case 'cash':
    case 'changed':
    case 'carried':
      return null;
  }
}

/** Takes in what an event moves of what it is of. */
function moveOwn(held: Held, told: Told, delta: number | undefined): void {
  switch (told.kind) {
    case 'option':
      return move(
        held,
        told.side === 'buy' ? told.contracts : -told.contracts,
        told.effect === 'close',
      );
    case 'stock':
      return move(held, told.side === 'buy' ? told.shares : -told.shares, told.side === 'sell');
    case 'expiration':
    case 'settlement':
      return move(held, delta ?? null, true);
    case 'assignment':
      return move(held, told.contracts, true);
    case 'exercise':
      return move(held, -told.contracts, true);
    case 'split':
      return multiply(held, told.ratio);
    case 'dividend':
    case 'cash':
    case 'changed':
    case 'carried':
      return undefined;
  }
}

function spend(held: Held, { basis }: Row): void {
  held.spent = basis === undefined || held.spent === null ? null : held.spent + basis;
}

/** What each series and symbol of each account comes to, in the order in which they are first told of. */
export function newHoldings(keyOf: KeyOf) {
  const all: Held[] = [];
  const accounts = new Map<string, Map<string, Held>>();

  function of(account: string, what: Contract | string): Held {
    let its = accounts.get(account);
    if (its === undefined) {
      its = new Map();
      accounts.set(account, its);
    }
    const key = keyOf(what);
    let held = its.get(key);
    if (held === undefined) {
      held = newHeld(account, what);
      its.set(key, held);
      all.push(held);
    }
    return held;
  }

  function take({ told, row, also, delta }: Draft): void {
    const what = whatOf(told);
    if (what === null) return;
    const held = of(told.account, what);
    held.first ??= row;
    moveOwn(held, told, delta);
    if (told.kind === 'split') return;
    spend(held, row);
    const isDelivery = told.kind === 'assignment' || told.kind === 'exercise';
    const others = isDelivery ? deliver(told, row) : held;
    for (const other of also) spend(others, other);
  }

  /** Takes in the shares of an outcome, whose rows are the others. */
  function deliver(told: Extract<Told, { kind: 'assignment' | 'exercise' }>, row: Row): Held {
    const { account, contract, contracts } = told;
    const isAssigned = told.kind === 'assignment';
    const isBuying = isAssigned === (contract.right === 'put');
    const brought = of(account, contract.underlying);
    brought.first ??= row;
    const shares = contracts * contract.multiplier;
    move(brought, isBuying ? shares : -shares, !isBuying);
    if (isAssigned && isBuying) brought.premiums += row.basis ?? 0;
    return brought;
  }

  return { all, of, take };
}
