import type { Contract } from '../../market/contract';
import { CRUMB } from '../standing/lot';

/** A lot, or the part of one closed together, over the days it stood on the same terms. */
export interface Piece {
  /** Null for shares. */
  readonly contract: Contract | null;
  /** Contracts or shares; negative if short. */
  readonly quantity: number;
  /** Dollars per share, before fees. */
  readonly price: number | null;
  /** Place in the log of the event that opened it. */
  readonly at: number;
  /** Day numbers: the first day it stood, and the first day it no longer did. */
  readonly from: number;
  readonly until: number;
}

/** Contracts of one side open on one day. */
interface Leg {
  readonly contract: Contract;
  readonly contracts: number;
}

/** A piece of options as a leg over the days it was open. */
interface OptionLeg extends Leg {
  readonly isShort: boolean;
  readonly at: number;
  readonly from: number;
  readonly until: number;
}

const optionLeg = ({ contract, quantity, at, from, until }: Piece): OptionLeg | [] =>
  contract === null
    ? []
    : { contract, contracts: Math.abs(quantity), isShort: quantity < 0, at, from, until };

const isShortOption = ({ contract, quantity }: Piece) => contract !== null && quantity < 0;

/** Dollars paid, or, for shares sold short, received. */
const priceTotal = ({ contract, quantity, price }: Piece): number | null =>
  price === null ? null : Math.abs(quantity) * (contract?.multiplier ?? 1) * price;

const strikeTotal = ({ strike, multiplier }: Contract, contracts: number) =>
  strike * contracts * multiplier;

/** Puts from the highest strike down, calls from the lowest up: the costliest first. */
const rank = ({ right, strike }: Contract) => (right === 'put' ? -strike : strike);

const worstFirst = (legs: readonly Leg[]) =>
  legs.toSorted((a, b) => rank(a.contract) - rank(b.contract));

const canMeet = (short: Contract, long: Contract) =>
  short.expiration === long.expiration && short.multiplier === long.multiplier;

/**
 * Dollars tied up by shorts of one right: the width if a long stands against one, otherwise the
 * strike.
 */
function capitalOf(shorts: readonly Leg[], longs: readonly Leg[]): number {
  if (longs.length === 0) {
    return shorts.reduce(
      (all, { contract, contracts }) => all + strikeTotal(contract, contracts),
      0,
    );
  }
  const covers = worstFirst(longs).map(({ contract, contracts }) => ({
    contract,
    left: contracts,
  }));
  let sum = 0;
  for (const { contract, contracts } of worstFirst(shorts)) {
    let open = contracts;
    for (const cover of covers) {
      const paired = canMeet(contract, cover.contract) ? Math.min(open, cover.left) : 0;
      const width = Math.max(0, rank(cover.contract) - rank(contract));
      sum += width * paired * contract.multiplier;
      cover.left -= paired;
      open -= paired;
    }
    sum += strikeTotal(contract, open);
  }
  return sum;
}

/** Calls not covered by shares, contract by contract; the oldest calls are covered first. */
function uncovered(calls: readonly Leg[], shares: number): Leg[] {
  let left = shares;
  return calls.map(({ contract, contracts }) => {
    const covered = Math.min(contracts, Math.floor((left + CRUMB) / contract.multiplier));
    left -= covered * contract.multiplier;
    return { contract, contracts: contracts - covered };
  });
}

/** Dollars tied up by the options open on one day, given oldest first, beside a number of shares. */
function onOneDay(options: readonly OptionLeg[], shares: number): number {
  const puts = { short: [] as Leg[], long: [] as Leg[] };
  const calls = { short: [] as Leg[], long: [] as Leg[] };
  for (const leg of options) {
    (leg.contract.right === 'put' ? puts : calls)[leg.isShort ? 'short' : 'long'].push(leg);
  }
  return capitalOf(puts.short, puts.long) + capitalOf(uncovered(calls.short, shares), calls.long);
}

/** Dollars that short options tie up beside the other positions, summed over the days. */
function shortOptionDays(pieces: readonly Piece[]): number {
  if (!pieces.some(isShortOption)) return 0;
  const options = pieces.flatMap(optionLeg).toSorted((a, b) => a.from - b.from);
  /** Change in the number of shares, by day. */
  const moved = new Map<number, number>();
  for (const { contract, quantity, from, until } of pieces) {
    if (contract !== null || quantity < 0) continue;
    moved.set(from, (moved.get(from) ?? 0) + quantity);
    moved.set(until, (moved.get(until) ?? 0) - quantity);
  }
  const turns = [...options.flatMap(({ from, until }) => [from, until]), ...moved.keys()];
  const days = [...new Set(turns)].toSorted((a, b) => a - b);
  let [standing, shares, next, sum]: [OptionLeg[], number, number, number] = [[], 0, 0, 0];
  for (const [i, day] of days.entries()) {
    shares += moved.get(day) ?? 0;
    standing = standing.filter(({ until }) => until > day);
    while (options[next]?.from === day) standing.push(options[next++]!);
    if (standing.length === 0) continue;
    standing.sort((a, b) => a.at - b.at);
    sum += onOneDay(standing, shares) * (days[i + 1]! - day);
  }
  return sum;
}

/**
 * Dollars tied up, summed over the days: shares at their cost or, if short, their proceeds; long
 * options at their cost; short puts at strike x shares; short calls at 0 where shares cover them
 * and otherwise at strike x shares; a short option with a long one of the same right and expiration
 * against it, at the width only. A 95 put for 30 days with a 90 put at 0.80 against it for 15 of
 * them: 9,500 x 15 + 500 x 15 + 80 x 15 = 151,200. Null if the cost of a lot is not known.
 */
export function capitalDays(pieces: readonly Piece[]): number | null {
  let sum = 0;
  for (const piece of pieces) {
    if (isShortOption(piece)) continue;
    const capital = priceTotal(piece);
    if (capital === null) return null;
    sum += capital * (piece.until - piece.from);
  }
  return sum + shortOptionDays(pieces);
}
