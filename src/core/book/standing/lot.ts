import type { Moment } from '../event';

/** Contracts or shares opened together. It changes as part of it is closed, split or changed. */
export interface Lot {
  /** Short below 0. */
  quantity: number;
  /** Dollars per share before fees: of shares that an option brought, its strike. */
  price: number | null;
  /** Per share after fees: what a short one brought, what a long one cost. */
  net: number | null;
  /** Id, place in the log, date and day of the event that opened it. */
  readonly event: string;
  readonly at: number;
  readonly openedOn: string;
  readonly openedDay: number;
  /** Shares that an option brought. */
  readonly isDelivered: boolean;
  /** The day from which it stands with the terms it has. */
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

/** Shares that only the last bits of adding and taking away leave. */
export const CRUMB = 1e-9;

export interface Taken {
  readonly lot: Lot;
  /** In the sign of the lot. */
  readonly quantity: number;
}

/** Takes so many from the oldest lots; what they do not hold is left. */
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

/** Adds lots to those that stand; a change of name or series may bring older ones. */
export function addLots(lots: Lot[], more: readonly Lot[]): void {
  const isInOrder = (lots.at(-1)?.at ?? -1) <= (more[0]?.at ?? 0);
  lots.push(...more);
  if (!isInOrder) lots.sort((a, b) => a.at - b.at);
}

/** 1 where the lots are long, -1 where short, 0 where none stands: they never stand both ways. */
export const signOf = ([oldest]: readonly Lot[]): number => Math.sign(oldest?.quantity ?? 0);

/** Whether lots can come to stand together: not short beside long. */
export const canMeet = (lots: readonly Lot[], others: readonly Lot[]): boolean =>
  signOf(lots) * signOf(others) >= 0;

export const quantityOf = (lots: readonly Lot[]): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0);

/** A sum, not known where one part is not. */
export const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

/** What lots come to by a figure per share, short below 0; null where one is not known. */
export const worth = (lots: readonly Lot[], figure: 'price' | 'net'): number | null =>
  lots.reduce<number | null>((sum, lot) => {
    const value = lot[figure];
    return plus(sum, value === null ? null : value * lot.quantity);
  }, 0);

/** Average of a figure per share; null where one is not known. */
export function average(lots: readonly Lot[], figure: 'price' | 'net'): number | null {
  const sum = worth(lots, figure);
  return sum === null ? null : sum / quantityOf(lots) + 0; // no -0 of short ones
}
