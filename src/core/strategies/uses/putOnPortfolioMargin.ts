import { portfolioCallPrice, portfolioMarginTotal } from '../../margin/portfolioMargin';
import { collateralTotal, netPremiumTotal } from '../../put/shortPut';
import { holdingOnMargin } from './putOnMargin';
import type { Strategy } from '../strategy';

/**
 * The planned put under portfolio margin, by the rule's own stress test and not a broker's. Stock
 * 100, strike 95, 39.155%: 825.61 besides the premium, where Reg-T asks for 1,500.
 */
export const putOnPortfolioMargin: Strategy<'portfolioMargin'> = {
  kind: 'portfolioMargin',
  needs: 'mark',
  holding(terms) {
    const { trade, mark = 'intrinsic' } = terms;
    if (mark === 'intrinsic') return null;
    const put = { ...trade, ...terms.margin, mark };
    const requirementTotal = portfolioMarginTotal(put);
    const cashTotal = collateralTotal(trade) + netPremiumTotal(trade);
    const onMargin = holdingOnMargin(terms, trade);
    return {
      ...onMargin,
      capitalKind: 'scenario',
      heldTotal: requirementTotal + onMargin.heldTotal - onMargin.ownTotal,
      ownTotal: requirementTotal,
      marginCall: {
        possible: true,
        fallPrice: portfolioCallPrice({ ...put, cashTotal }),
        risePrice: null,
      },
      approval: 'portfolioMargin',
    };
  },
};
