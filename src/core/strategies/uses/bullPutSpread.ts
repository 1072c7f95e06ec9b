import { collateralTotal, sharesTotal } from '../../put/shortPut';
import { putCreditSpread, putCreditSpreadProfitAtExpiration } from '../putCreditSpread';
import { feesOf, type Strategy } from '../strategy';

/**
 * The planned put with a lower one bought against it. 95 at 2.50 and 90 at 1.15: 135 gained at best
 * and 365 lost at worst, before the fees of both orders, if both are held to the end and exercised
 * together or not at all. If they settle in cash and only at expiration, no more than the width is
 * ever owed. The most that can be lost is set aside from the start, so there is no margin call
 * before then.
 */
export const bullPutSpread: Strategy<'bullPutSpread'> = {
  kind: 'bullPutSpread',
  needs: 'longPut',
  holding(terms) {
    const { trade, longPut } = terms;
    if (!longPut) return null;
    const spread = {
      shortStrike: trade.strike,
      longStrike: longPut.strike,
      shortPremium: trade.premium,
      longPremium: longPut.premium,
      contracts: trade.contracts,
      multiplier: sharesTotal(trade) / trade.contracts,
    };
    const { creditTotal, requirementTotal } = putCreditSpread(spread);
    const assignedAlone = terms.on?.style !== 'european';
    const fees =
      (trade.openFeesTotal ?? 0) +
      feesOf(terms, { side: 'buy', premium: longPut.premium, contracts: trade.contracts });
    return {
      contracts: trade.contracts,
      profitAtExpiration: (spot) => putCreditSpreadProfitAtExpiration(spread, spot) - fees,
      corners: [0, longPut.strike, trade.strike],
      capitalKind: 'margin',
      heldTotal: requirementTotal,
      ownTotal: requirementTotal - creditTotal,
      receivedTotal: creditTotal - fees,
      interest: null,
      owedIfAssignedTotal: assignedAlone ? collateralTotal(trade) : requirementTotal,
      marginCall: { possible: false },
      assignedAlone,
      approval: 'spreads',
      accounts: 'marginOrIra',
    };
  },
};
