import { sharesTotal } from '../../put/shortPut';
import { isCashSettled, type ComparisonTerms, type Holding, type Strategy } from '../strategy';

/** The trade's shares bought now, paid in full, without a fee; they receive the dividends. */
export function sharesBought({ trade, dividendsPerShare = 0 }: ComparisonTerms): Holding {
  const shares = sharesTotal(trade);
  const cost = trade.spot * shares;
  const dividendsTotal = dividendsPerShare * shares;
  return {
    contracts: null,
    profitAtExpiration: (spot) => (spot - trade.spot) * shares + dividendsTotal,
    corners: [0],
    capitalKind: 'shares',
    heldTotal: cost,
    ownTotal: cost,
    receivedTotal: 0,
    interest: null,
    dividendsTotal,
    owedIfAssignedTotal: null,
    marginCall: { possible: false },
    approval: 'none',
    accounts: 'any',
  };
}

/** As many shares as the put covers, bought at 100: 2,000 lost at 80, and all 10,000 at worst. */
export const longStock: Strategy<'stock'> = {
  kind: 'stock',
  needs: 'shares',
  holding: (terms) => (isCashSettled(terms) ? null : sharesBought(terms)),
};
