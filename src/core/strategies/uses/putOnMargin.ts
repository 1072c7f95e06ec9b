import { shortPutMargin } from '../../margin/margin';
import { marginCallPrice, type MarginCall } from '../../margin/marginCall';
import { profitAtExpiration } from '../../put/payoff';
import { collateralTotal, netPremiumTotal, type ShortPut } from '../../put/shortPut';
import type { ComparisonTerms, Holding, Strategy } from '../strategy';

/**
 * The stock price at which a margin account with the planned trade's cash and a put's premium gets
 * a margin call. Even with the whole strike of 95 and 2.50 a share there is one, at 7.00: the rule
 * asks for more than the strike.
 */
export const regTCall = (
  { trade, margin, mark = 'intrinsic' }: ComparisonTerms,
  put: ShortPut,
): MarginCall => ({
  possible: true,
  fallPrice: marginCallPrice({
    ...put,
    ...margin,
    cashTotal: collateralTotal(trade) + netPremiumTotal(put),
    mark,
  }),
  risePrice: null,
});

/** A put on Reg-T margin, marked at its premium when it is opened. */
export function holdingOnMargin(terms: ComparisonTerms, put: ShortPut): Holding {
  const margin = shortPutMargin({ ...put, ...terms.margin, mark: put.premium });
  return {
    contracts: put.contracts,
    profitAtExpiration: (spot) => profitAtExpiration(put, spot),
    corners: [0, put.strike],
    capitalKind: 'margin',
    heldTotal: margin.requirementTotal,
    ownTotal: margin.netOfPremiumTotal,
    receivedTotal: netPremiumTotal(put),
    interest: null,
    owedIfAssignedTotal: collateralTotal(put),
    marginCall: regTCall(terms, put),
    approval: 'nakedPuts',
    accounts: 'margin',
  };
}

/**
 * The planned put on Reg-T margin, the rest of its cash idle in the account. Stock 100, strike 95,
 * premium 2.50: the same dollars to gain and lose, measured on 1,750.
 */
export const putOnMargin: Strategy<'nakedPut'> = {
  kind: 'nakedPut',
  needs: null,
  holding: (terms) => holdingOnMargin(terms, terms.trade),
};
