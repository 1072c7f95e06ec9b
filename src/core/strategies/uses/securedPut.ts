import type { MarginCall } from '../../margin/marginCall';
import { profitAtExpiration } from '../../put/payoff';
import { capitalTotal } from '../../put/returnConvention';
import { collateralTotal, netPremiumTotal } from '../../put/shortPut';
import type { ComparisonTerms, Holding } from '../strategy';

/** The planned put with cash for its strike set aside, and what that cash earns meanwhile. */
export function securedPut(
  { trade, convention }: ComparisonTerms,
  interest: Holding['interest'],
  marginCall: MarginCall = { possible: false },
): Holding {
  const earned = interest ? interest.total : 0;
  return {
    contracts: trade.contracts,
    profitAtExpiration: (spot) => profitAtExpiration(trade, spot) + earned,
    corners: [0, trade.strike],
    capitalKind: 'cash',
    heldTotal: collateralTotal(trade),
    ownTotal: capitalTotal(trade, { ...convention, basis: 'netOfPremium' }),
    receivedTotal: netPremiumTotal(trade),
    interest,
    owedIfAssignedTotal: collateralTotal(trade),
    marginCall,
    approval: 'cashSecuredPuts',
    accounts: 'any',
  };
}
