import { billIncomeTotal } from '../../bills/treasuryBill';
import { collateralTotal } from '../../put/shortPut';
import { regTCall } from './putOnMargin';
import { securedPut } from './securedPut';
import type { Strategy } from '../strategy';

/**
 * The planned put with its cash in T-bills of the same days. 9,500 in bills that return 0.3708%
 * adds 35.23. Brokers that require cash in a cash account accept bills only in a margin account.
 * There the put is uncovered: the margin rule applies and can lead to a margin call. Brokers'
 * haircut on bills, a percent or so, is not counted.
 */
export const putWithBills: Strategy<'putWithBills'> = {
  kind: 'putWithBills',
  needs: 'billPeriodReturn',
  holding(terms) {
    const { trade, billPeriodReturn = null } = terms;
    if (billPeriodReturn === null) return null;
    const total = billIncomeTotal(collateralTotal(trade), billPeriodReturn);
    const secured = securedPut(terms, { kind: 'bills', total }, regTCall(terms, trade));
    return { ...secured, approval: 'nakedPuts', accounts: 'margin' };
  },
};
