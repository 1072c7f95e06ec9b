import type { How } from '../book';
import type { Stretch } from '../campaigns/stretch';
import type { Moment, Side } from '../event';
import { realize, say, type Workings } from '../workings';
import type { Holding } from '../standing/holding';
import { lotOf, plus, signOf, takeOldest, type Lot } from '../standing/lot';

/** Shares traded at one price. */
interface Tranche {
  readonly shares: number;
  /** Dollars per share before fees; the strike if an option moved the shares. */
  readonly price: number;
  /** Dollars per share after fees, including the option's premium. */
  readonly net: number | null;
}

export interface ShareTrade {
  readonly side: Side;
  readonly tranches: readonly Tranche[];
  /** How an option moved them; null for a fill. */
  readonly by: Extract<How, 'assigned' | 'exercised'> | null;
}

/**
 * Moves shares: they close the oldest lots on the other side, one row each, and any remainder
 * stands as one lot per tranche. Shares sold without being held stand short; the book reports that
 * once, until none are short.
 */
export function tradeShares(
  workings: Workings,
  holding: Holding,
  stretch: Stretch,
  moment: Moment,
  { side, tranches, by }: ShareTrade,
): void {
  const { shares } = holding;
  const sign = side === 'buy' ? 1 : -1;
  const closed = new Map<Lot, { quantity: number; closingTotal: number | null }>();
  let opens = false;
  for (const { shares: traded, price, net } of tranches) {
    const opposes = signOf(shares) === -sign;
    const { taken, left } = opposes ? takeOldest(shares, traded) : { taken: [], left: traded };
    for (const { lot, quantity } of taken) {
      const before = closed.get(lot) ?? { quantity: 0, closingTotal: 0 };
      const part = net === null ? null : net * Math.abs(quantity);
      closed.set(lot, {
        quantity: before.quantity + quantity,
        closingTotal: plus(before.closingTotal, part),
      });
    }
    if (left > 0) {
      shares.push(lotOf(moment, { quantity: sign * left, price, net }, by !== null));
      opens = true;
    }
  }
  const how = by ?? (side === 'sell' ? 'sold' : 'closed');
  for (const [lot, part] of closed) {
    realize(workings, holding, stretch, moment, { lot, contract: null, how, ...part });
  }
  if (side === 'buy') {
    const { symbol } = holding;
    workings.detail?.entries.push({
      symbol,
      strike: null,
      event: moment.event.id,
      day: moment.day,
    });
  } else if (opens && !holding.isSaidShort) {
    say(workings, moment, 'sharesNotHeld');
    holding.isSaidShort = true;
  }
  if (signOf(shares) >= 0) holding.isSaidShort = false;
  const total = tranches.reduce((sum, { shares: traded, price }) => sum + traded * price, 0);
  stretch.stock = plus(stretch.stock, -sign * total);
  stretch.hasShares = true;
}
