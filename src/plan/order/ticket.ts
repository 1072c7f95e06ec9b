import type { Contract } from '../../core/market/contract';
import type { OrderPreview } from '../../core/put/orderPreview';

/** The ticket's contents; each limit is on a valid tick. */
export interface Ticket {
  readonly contract: Contract;
  readonly contracts: number;
  /** Dollars per share. */
  readonly sellLimit: number;
  /** Null if no valid price is low enough, or while the share to take cannot be read. */
  readonly takeProfitLimit: number | null;
  /** Whether the share of the premium to take as profit cannot be read. */
  readonly isShareUnread: boolean;
  /** How long the sale stands. */
  readonly timeInForce: 'DAY' | 'GTC';
  /** How long the take-profit order stands: until canceled, except for a put that expires that day. */
  readonly exitTimeInForce: 'DAY' | 'GTC';
  /** What the sale was filled at; null until it is known. */
  readonly fillPrice: number | null;
  /** The figures at the limit of the sale, or at its fill once that is known. */
  readonly preview: OrderPreview;
}
