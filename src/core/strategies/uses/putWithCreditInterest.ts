import { ibkrCreditInterest } from '../../bills/collateralInterest';
import { collateralTotal } from '../../put/shortPut';
import { securedPut } from './securedPut';
import type { Strategy } from '../strategy';

/**
 * The planned put with its cash left at Interactive Brokers, which pays interest on cash above
 * $10,000. 36,500 for 37 days in an account of 120,000 at 3.58% earns 111.92 of the 183.97 that
 * 60,000 of cash earns, or all of 97.51 if it is the only cash.
 */
export const putWithCreditInterest: Strategy<'putWithCreditInterest'> = {
  kind: 'putWithCreditInterest',
  needs: 'creditInterest',
  holding(terms) {
    const { trade, creditInterest } = terms;
    if (!creditInterest) return null;
    const days = trade.daysToExpiration;
    const { shareTotal } = ibkrCreditInterest(collateralTotal(trade), { days, ...creditInterest });
    return securedPut(terms, { kind: 'broker', total: shareTotal });
  },
};
