import type { Moment } from '../event';

/** Contracts or shares opened together. Mutable: closing, a split or a change modifies it. */
export interface Lot {
  /** Negative if short. */
  quantity: number;
  /** Dollars per share before fees; the strike, for shares that an option delivered. */
  price: number | null;
  /** Dollars per share after fees: proceeds of a short lot, cost of a long one. */
  net: number | null;
  /** Id, log position, date and day of the event that opened it. */
  readonly event: string;
  readonly at: number;
  readonly openedOn: string;
  readonly openedDay: number;
  /** Whether an option delivered these shares. */
  readonly isDelivered: boolean;
  /** The day from which it stands on its current terms. */
  termsDay: number;
}

/** A lot that opens at a moment. */
export const lotOf = (
  { event, at, day }: Moment,
  { quantity, price, net }: Pick<Lot, 'quantity' | 'price' | 'net'>,
  isDelivered = false,
): Lot => ({
  quantity,
  price,
  net,
  event: event.id,
  at,
  openedOn: event.date,
  openedDay: day,
  isDelivered,
  termsDay: day,
});

/** Fewer shares or contracts than this are only rounding of sums and splits. */
export const CRUMB = 1e-9;

export interface Taken {
  readonly lot: Lot;
  /** With the sign of the lot. */
  readonly quantity: number;
}

/** Takes a quantity from the oldest lots; whatever they do not hold is left over. */
export function takeOldest(lots: Lot[], quantity: number): { taken: Taken[]; left: number } {
  const taken: Taken[] = [];
  let [left, emptied] = [quantity, 0];
  for (const lot of lots) {
    if (left <= CRUMB) break;
    const held = Math.abs(lot.quantity);
    const isWhole = held <= left + CRUMB;
    const part = isWhole ? lot.quantity : Math.sign(lot.quantity) * left;
    taken.push({ lot, quantity: part });
    left -= Math.abs(part);
    if (isWhole) emptied += 1;
    else lot.quantity -= part;
  }
  if (emptied === lots.length) lots.length = 0;
  else if (emptied > 0) lots.splice(0, emptied);
  return { taken, left: left <= CRUMB ? 0 : left };
}

/** Adds lots to the open ones, in order: a change of name or series may bring older ones. */
export function addLots(lots: Lot[], more: readonly Lot[]): void {
  const isInOrder = (lots.at(-1)?.at ?? -1) <= (more[0]?.at ?? 0);
  lots.push(...more);
  if (!isInOrder) lots.sort((a, b) => a.at - b.at);
}

/**
 * 1 if the lots are long, -1 if short, 0 if there are none: lots of both signs never stand
 * together.
 */
export const signOf = ([oldest]: readonly Lot[]): number => Math.sign(oldest?.quantity ?? 0);

/** Whether lots can stand together: not short beside long. */
export const canMeet = (lots: readonly Lot[], others: readonly Lot[]): boolean =>
  signOf(lots) * signOf(others) >= 0;

export const quantityOf = (lots: readonly Lot[]): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0);

/** A sum, or null if one part is not known. */
export const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

/** Total of a per-share figure over lots, negative if short; null if one is not known. */
export const worth = (lots: readonly Lot[], figure: 'price' | 'net'): number | null =>
  lots.reduce<number | null>((sum, lot) => {
    const value = lot[figure];
    return plus(sum, value === null ? null : value * lot.quantity);
  }, 0);

/** Average of a per-share figure; null if one is not known. */
export function average(lots: readonly Lot[], figure: 'price' | 'net'): number | null {
  const sum = worth(lots, figure);
  return sum === null ? null : sum / quantityOf(lots) + 0; // avoids -0 for short lots
}
