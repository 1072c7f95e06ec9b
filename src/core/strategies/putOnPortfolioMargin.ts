import { portfolioCallPrice, portfolioMargin } from '../margin/portfolioMargin';
import { collateralTotal, netPremiumTotal } from '../put/shortPut';
import { putPosition } from './putOnMargin';
import type { Strategy } from './strategy';

/**
 * The planned put under portfolio margin, by the rule's own stress and not a broker's. Stock 100,
 * strike 95, 39.155%: 825.61 besides the premium, where the Reg-T rule asks 1,500.
 */
export const putOnPortfolioMargin: Strategy<'portfolioMargin'> = {
  kind: 'portfolioMargin',
  needs: 'mark',
  position(setting) {
    const { trade, mark = 'intrinsic', marginTerms } = setting;
    if (mark === 'intrinsic') return null;
    const underlying = marginTerms?.underlying === 'broadIndex' ? 'highCapIndex' : 'equity';
    const put = { ...trade, mark, underlying } as const;
    const { requirementTotal } = portfolioMargin(put);
    const cashTotal = collateralTotal(trade) + netPremiumTotal(trade);
    const onMargin = putPosition(setting, trade);
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
