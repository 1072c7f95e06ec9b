import { billIncomeTotal } from '../../bills/treasuryBill';
import { collateralTotal } from '../../put/shortPut';
import type { Strategy } from '../strategy';

/** T-bills of the same days with all the cash: 35.23 on 9,500, whatever the stock does. */
export const bills: Strategy<'bills'> = {
  kind: 'bills',
  needs: 'billPeriodReturn',
  holding({ trade, billPeriodReturn = null }) {
    if (billPeriodReturn === null) return null;
    const cash = collateralTotal(trade);
    const total = billIncomeTotal(cash, billPeriodReturn);
    return {
      contracts: null,
      profitAtExpiration: () => total,
      corners: [0],
      capitalKind: 'cash',
      heldTotal: cash,
      ownTotal: cash,
      receivedTotal: 0,
      interest: { kind: 'bills', total },
      owedIfAssignedTotal: null,
      marginCall: { possible: false },
      approval: 'none',
      accounts: 'any',
    };
  },
};
