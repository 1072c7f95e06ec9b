import { shortPutMargin } from '../../margin/margin';
import { wholeParts } from '../../market/rounding';
import { firstWhole } from '../../put/firstWhole';
import { collateralTotal, netPremiumTotal, type ShortPut } from '../../put/shortPut';
import { holdingOnMargin } from './putOnMargin';
import { feesOf, type ComparisonTerms, type Strategy } from '../strategy';

/** Dollars of excess that rounding of doubles may lose. */
const ROUNDING = 1e-6;

/** The planned put with another number of contracts, with the fees of that order. */
const sized = (terms: ComparisonTerms, contracts: number): ShortPut => {
  const { trade } = terms;
  if (contracts === trade.contracts) return trade;
  const { premium } = trade;
  return {
    ...trade,
    contracts,
    openFeesTotal: feesOf(terms, { side: 'sell', premium, contracts }),
  };
};

/** Dollars by which cash and premiums kept exceed the margin of this many contracts at opening. */
function excessTotal(terms: ComparisonTerms, contracts: number): number {
  const put = sized(terms, contracts);
  const margin = shortPutMargin({ ...put, ...terms.margin, mark: put.premium });
  return collateralTotal(terms.trade) + netPremiumTotal(put) - margin.requirementTotal;
}

/**
 * The most whole contracts that the planned trade's cash can carry as margin, with premiums
 * received and fees paid. 9,500 carries 6 of the 95 puts that need 1,500 each besides their
 * premium. Each added contract leaves less excess, so the search looks for the first number that is
 * too many. Exact up to 2^53 contracts.
 */
function contractsOnMargin(terms: ComparisonTerms): number {
  const { trade } = terms;
  const one = shortPutMargin({
    ...trade,
    ...terms.margin,
    contracts: 1,
    mark: trade.premium,
  });
  const most = wholeParts(collateralTotal(trade), one.netOfPremiumTotal);
  const isTooMany = (contracts: number) => excessTotal(terms, contracts) < -ROUNDING;
  return firstWhole(isTooMany, 0, most + 1) - 1;
}

/**
 * The planned put with its cash fully used as margin: every dollar gained or lost is multiplied by
 * the number of contracts, and a margin call comes not far below the stock price. None where fees
 * leave too little for one contract.
 */
export const putOnFullMargin: Strategy<'nakedPutFully'> = {
  kind: 'nakedPutFully',
  needs: null,
  holding(terms) {
    const contracts = contractsOnMargin(terms);
    return contracts > 0 ? holdingOnMargin(terms, sized(terms, contracts)) : null;
  },
};
