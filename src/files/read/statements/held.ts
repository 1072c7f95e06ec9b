import type { StatedPosition } from '../../../core/book/statement/statement';
import { underSymbol } from '../../../core/book/apply/change';
import { afterSplit, isDivided } from '../../../core/book/apply/split';
import { sharesDelivered } from '../../../core/book/ledger/delivery';
import type { Contract } from '../../../core/market/contract';
import { nameBefore, type Renaming } from './namesBefore';
import type { Draft } from './record';
import type { Row, Told } from './reading';

/** The key of a series; a symbol is its own key. */
export type KeyOf = (what: Contract | string) => string;

/** What the rows of a series or symbol add up to so far, starting from zero. */
export interface Held {
  readonly account: string;
  readonly what: Contract | string;
  /** Null if no row mentions it. */
  first: Row | null;
  /**
   * Net quantity so far. For every closing so far to have something to close, the quantity at the
   * start must be at least `highest` if long, or at most `lowest` if short.
   */
  standing: number;
  lowest: number;
  highest: number;
  /** Like `standing`, without rows that do not say which side they close. */
  moved: number;
  /** How many times splits have multiplied the quantity at the start. */
  factor: number;
  /** Cost of its rows; null if one of them does not say. */
  spent: number | null;
  /** Premiums of assigned puts, which the broker subtracts from the basis of their shares. */
  premiums: number;
  /** Its position at the end, if the file states it. */
  end: StatedPosition | null;
}

const newHeld = (account: string, what: Contract | string, factor: number): Held => ({
  account,
  what,
  first: null,
  standing: 0,
  lowest: 0,
  highest: 0,
  moved: 0,
  factor,
  spent: 0,
  premiums: 0,
  end: null,
});

/** Adds a change; a delta of null closes whichever side is open. */
function move(held: Held, delta: number | null, isClosing: boolean): void {
  const by = delta ?? -Math.sign(held.standing);
  // In units from before any split.
  const start = (-by - held.standing) / held.factor;
  if (isClosing && by < 0) held.highest = Math.max(held.highest, start);
  if (isClosing && by > 0) held.lowest = Math.min(held.lowest, start);
  held.standing += by;
  held.moved += delta ?? 0;
}

function multiply(held: Held, ratio: number): void {
  held.standing *= ratio;
  held.moved *= ratio;
  held.factor *= ratio;
}

/** The series or symbol of an event; null if the event changes no quantity. */
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

/** Adds the change that an event makes to its own series or symbol. */
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

/** What each series and symbol of each account adds up to, in the order of first mention. */
export function newHoldings(keyOf: KeyOf) {
  const all: Held[] = [];
  /** Current names of renamed holdings. */
  const names = new Map<Held, Contract | string>();
  const renamings: Renaming[] = [];
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
      // A position from before the file had the name of that time.
      const past = renamings.filter((told) => told.account === account);
      const { what: first, factor } = nameBefore(what, past);
      held = newHeld(account, first, factor);
      if (first !== what) names.set(held, what);
      its.set(key, held);
      all.push(held);
    }
    return held;
  }

  /** Continues a holding under another name; `what` stays its first name. */
  function rename(account: string, from: Contract | string, to: Contract | string): void {
    const its = accounts.get(account);
    const held = its?.get(keyOf(from));
    if (its === undefined || held === undefined || its.has(keyOf(to))) return;
    its.delete(keyOf(from));
    its.set(keyOf(to), held);
    names.set(held, to);
  }

  /** The series on a symbol, under their current names. */
  const seriesOn = (account: string, symbol: string) =>
    [...(accounts.get(account)?.values() ?? [])]
      .map((held) => ({ held, contract: names.get(held) ?? held.what }))
      .filter(
        (each): each is { held: Held; contract: Contract } =>
          typeof each.contract !== 'string' && each.contract.underlying === symbol,
      );

  function change(told: Extract<Told, { kind: 'changed' }>): void {
    const { account, from, to } = told;
    if (typeof from === 'string' && typeof to === 'string') {
      for (const { contract } of seriesOn(account, from)) {
        rename(account, contract, underSymbol(contract, from, to));
      }
    }
    rename(account, from, to);
    renamings.push(told);
  }

  /** Renames the series that a split relists, as the book does. */
  function divide({ account, symbol, ratio }: Extract<Told, { kind: 'split' }>): void {
    // The lowest strike comes first, so that no series takes the name of one still to be divided.
    const series = seriesOn(account, symbol).toSorted(
      (one, other) => one.contract.strike - other.contract.strike,
    );
    for (const { held, contract } of series) {
      if (!isDivided(contract, ratio) || held.standing === 0) continue;
      rename(account, contract, afterSplit(contract, ratio));
      multiply(held, ratio);
    }
  }

  function take({ told, row, also, delta }: Draft): void {
    if (told.kind === 'changed') change(told);
    if (told.kind === 'split') divide(told);
    const what = whatOf(told);
    if (what === null) return;
    const held = of(told.account, what);
    held.first ??= row;
    moveOwn(held, told, delta);
    if (told.kind === 'split') {
      renamings.push(told);
      return;
    }
    spend(held, row);
    const isDelivery = told.kind === 'assignment' || told.kind === 'exercise';
    const others = isDelivery ? deliver(told, row) : held;
    for (const other of also) spend(others, other);
  }

  /** Adds the shares that an outcome delivers; the event's other rows are theirs. */
  function deliver(told: Extract<Told, { kind: 'assignment' | 'exercise' }>, row: Row): Held {
    const shares = sharesDelivered(told);
    const brought = of(told.account, told.contract.underlying);
    brought.first ??= row;
    move(brought, shares, shares < 0);
    if (told.kind === 'assignment' && shares > 0) brought.premiums += row.basis ?? 0;
    return brought;
  }

  return { all, of, take };
}
