import type { Contract } from '../../market/contract';
import type { BookEvent } from '../event';
import { sharesDelivered } from '../ledger/delivery';
import type { Source } from './statement';

/** Intrinsic value of some contracts, dollars, at a value of the underlying. */
const worthAt = ({ right, strike, multiplier }: Contract, contracts: number, value: number) =>
  Math.max(0, right === 'put' ? strike - value : value - strike) * contracts * multiplier;

/**
 * Dollars that an event moves into its account, after fees: 2 puts sold at 1.20 for fees of 1.30
 * bring 238.70. In a cash settlement the short side pays; the closed position is taken to be short
 * unless the source says that it was long.
 */
export function moneyOf(event: BookEvent & { readonly source?: Source }): number {
  switch (event.kind) {
    case 'option': {
      const { side, price, contracts, contract, feesTotal } = event;
      const total = price * contracts * contract.multiplier;
      return (side === 'sell' ? total : 0 - total) - feesTotal;
    }
    case 'stock': {
      const total = event.price * event.shares;
      return (event.side === 'sell' ? total : 0 - total) - event.feesTotal;
    }
    case 'assignment':
    case 'exercise':
      return 0 - event.contract.strike * sharesDelivered(event) - event.feesTotal;
    case 'settlement': {
      const worth = worthAt(event.contract, event.contracts, event.value);
      const isLong = (event.source?.delta ?? 0) < 0;
      return (isLong ? worth : 0 - worth) - event.feesTotal;
    }
    case 'dividend':
      return event.amountTotal - event.withheldTotal;
    case 'cash':
      return event.reason === 'balance' ? 0 : event.amountTotal;
    case 'expiration':
    case 'split':
    case 'changed':
    case 'carried':
      return 0;
  }
}
