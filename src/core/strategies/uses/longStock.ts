import { sharesTotal } from '../../put/shortPut';
import type { Holding, ComparisonTerms, Strategy } from '../strategy';

/** The trade's shares bought now and paid in full, with the dollars paid besides their price. */
export function sharesBought({ trade, convention, shareFeesTotal = 0 }: ComparisonTerms): Holding {
  const shares = sharesTotal(trade);
  const cost = trade.spot * shares;
  const fees = convention.fees === 'before' ? 0 : shareFeesTotal;
  return {
    contracts: null,
    profitAtExpiration: (spot) => (spot - trade.spot) * shares - fees,
    corners: [0],
    capitalKind: 'shares',
    heldTotal: cost,
    ownTotal: cost,
    receivedTotal: 0 - fees,
    interest: null,
    owedIfAssignedTotal: null,
    marginCall: { possible: false },
    approval: 'none',
  };
}

/** As many shares as the put is on, bought at 100: 2,000 lost at 80, and all 10,000 at worst. */
export const longStock: Strategy<'stock'> = { kind: 'stock', needs: null, holding: sharesBought };
