import { ibkrCreditInterestTotal } from '../../bills/collateralInterest';
import { collateralTotal } from '../../put/shortPut';
import { securedPut } from './securedPut';
import type { Strategy } from '../strategy';

/**
 * The planned put with its cash left at Interactive Brokers, which pays interest on what is above
 * $10,000. 36,500 for 37 days in an account of 120,000 at 3.58%: 97.51. A collateral of 9,500 alone
 * earns nothing.
 */
export const putWithCreditInterest: Strategy<'putWithCreditInterest'> = {
  kind: 'putWithCreditInterest',
  needs: 'creditInterest',
  holding(terms) {
    const { trade, creditInterest } = terms;
    if (!creditInterest) return null;
    const cash = collateralTotal(trade);
    const days = trade.daysToExpiration;
    const total = ibkrCreditInterestTotal({ cash, days, ...creditInterest });
    return securedPut(terms, { kind: 'broker', total });
  },
};
