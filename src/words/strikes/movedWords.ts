import type { MergedChain, Move } from '../../core/chain/merge';
import type { Contract } from '../../core/market/contract';
import { count, monthDay, number, price, usdBrief } from '../../text/format';

/** Changes since the previous chain, in one line: `1 new contract, 3 bids up`. */
export function movesBrief(merged: MergedChain): string {
  const { added, bidsUp, bidsDown, openInterest, untouched, expired } = merged;
  const moves = [
    added.length > 0 && count(added.length, 'new contract'),
    bidsUp.length > 0 && `${count(bidsUp.length, 'bid')} up`,
    bidsDown.length > 0 && `${count(bidsDown.length, 'bid')} down`,
    openInterest.length > 0 && `open interest changed in ${openInterest.length}`,
    untouched.length > 0 && `${untouched.length} kept at their former prices`,
    expired.length > 0 && `${expired.length} expired left out`,
  ].filter((words) => words !== false);
  return moves.join(', ') || 'nothing moved';
}

/** `365 put, Jan 4`, or the call. */
const nameOf = ({ strike, right, expiration }: Contract) =>
  `${usdBrief(strike).slice(1)} ${right}, ${monthDay(expiration)}`;

/** Some of the changes, largest first. */
export interface MovedList {
  readonly title: string;
  readonly lines: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** Most lines per list. */
const LISTED = 6;

const listed = <T>(title: string, all: readonly T[], line: (each: T) => string): MovedList => ({
  title,
  lines: all.slice(0, LISTED).map(line),
  more: Math.max(all.length - LISTED, 0),
});

const byWay = (one: Move, other: Move) =>
  Math.abs(other.after - other.before) - Math.abs(one.after - one.before);

const moveLine = (write: (figure: number) => string) => (move: Move) =>
  `${nameOf(move.contract)}: ${write(move.before)} → ${write(move.after)}`;

/** The changes, contract by contract; empty lists are left out. */
export const movedLists = ({
  added,
  bidsUp,
  bidsDown,
  openInterest,
}: MergedChain): readonly MovedList[] =>
  [
    listed('New', added, nameOf),
    listed('Bids up', bidsUp.toSorted(byWay), moveLine(price)),
    listed('Bids down', bidsDown.toSorted(byWay), moveLine(price)),
    listed('Open interest', openInterest.toSorted(byWay), moveLine(number)),
  ].filter(({ lines }) => lines.length > 0);
