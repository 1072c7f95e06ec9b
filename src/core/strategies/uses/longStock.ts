import { sharesTotal } from '../../put/shortPut';
import type { ComparisonTerms, Holding, Strategy } from '../strategy';

/** The trade's shares bought now and paid in full, without a fee. */
export function sharesBought({ trade }: ComparisonTerms): Holding {
  const shares = sharesTotal(trade);
  const cost = trade.spot * shares;
  return {
    contracts: null,
    profitAtExpiration: (spot) => (spot - trade.spot) * shares,
    corners: [0],
    capitalKind: 'shares',
    heldTotal: cost,
    ownTotal: cost,
    receivedTotal: 0,
    interest: null,
    owedIfAssignedTotal: null,
    marginCall: { possible: false },
    approval: 'none',
    accounts: 'any',
  };
}

/** As many shares as the put is on, bought at 100: 2,000 lost at 80, and all 10,000 at worst. */
export const longStock: Strategy<'stock'> = {
  kind: 'stock',
  needs: 'shares',
  holding: (terms) => (terms.isCashSettled ? null : sharesBought(terms)),
};
