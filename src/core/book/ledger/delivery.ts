import type { Contract } from '../../market/contract';
import type { EventOf } from '../event';

interface Delivery {
  readonly kind: 'assignment' | 'exercise';
  readonly contract: Pick<Contract, 'right'>;
}

/** Whether shares are bought or sold at the strike: an assigned put buys, an exercised one sells. */
export const deliverySide = ({ kind, contract: { right } }: Delivery): 'buy' | 'sell' =>
  (kind === 'assignment') === (right === 'put') ? 'buy' : 'sell';

/**
 * Shares that an assignment or exercise brings in, negative if it takes them away: two assigned
 * puts bring 200, an assigned call takes 100.
 */
export function sharesDelivered(
  delivered: Pick<EventOf<'assignment' | 'exercise'>, 'kind' | 'contract' | 'contracts'>,
): number {
  const shares = delivered.contracts * delivered.contract.multiplier;
  return deliverySide(delivered) === 'buy' ? shares : -shares;
}
