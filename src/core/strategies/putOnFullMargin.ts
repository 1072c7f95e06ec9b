import { shortPutMargin } from '../margin/margin';
import { collateralTotal, netPremiumTotal, type ShortPut } from '../put/shortPut';
import { putPosition } from './putOnMargin';
import { feesOf, type Setting, type Strategy } from './strategy';

/** Dollars of excess that doubles may lose. */
const ROUNDING = 1e-6;

/** The planned put sold in another number, with the fees of that order. */
const sized = (setting: Setting, contracts: number): ShortPut => {
  const { trade } = setting;
  if (contracts === trade.contracts) return trade;
  const { premium } = trade;
  return {
    ...trade,
    contracts,
    openFeesTotal: feesOf(setting, { side: 'sell', premium, contracts }),
  };
};

/** What the cash and the premium kept leave above the margin when that many are opened. */
function excessTotal(setting: Setting, contracts: number): number {
  const put = sized(setting, contracts);
  const margin = shortPutMargin({ ...put, ...setting.marginTerms, mark: put.premium });
  return collateralTotal(setting.trade) + netPremiumTotal(put) - margin.requirementTotal;
}

/**
 * As many whole contracts as the planned trade's cash carries as margin, the premiums counted and
 * the fees paid. 9,500 carries 6 of the 95 puts that take 1,500 each besides their premium.
 */
export function contractsOnMargin(setting: Setting): number {
  const { trade, marginTerms } = setting;
  const one = shortPutMargin({ ...trade, ...marginTerms, contracts: 1, mark: trade.premium });
  let contracts = Math.floor(collateralTotal(trade) / one.netOfPremiumTotal + 1e-9);
  while (contracts > 0 && excessTotal(setting, contracts) < -ROUNDING) contracts--;
  return contracts;
}

/**
 * The planned put with its cash fully used as margin: every dollar gained or lost that many times
 * over, and a call not far below the stock price. None where fees leave too little for one.
 */
export const putOnFullMargin: Strategy<'nakedPutFully'> = {
  kind: 'nakedPutFully',
  needs: null,
  position(setting) {
    const contracts = contractsOnMargin(setting);
    return contracts > 0 ? putPosition(setting, sized(setting, contracts)) : null;
  },
};
