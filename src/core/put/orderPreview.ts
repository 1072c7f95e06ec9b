import { shortPutMargin, type MarginTerms } from '../margin/margin';
import { analyzePutTerms, attainableBreakeven, type PutTerms } from './shortPut';

/**
 * The figures a broker shows before an order is sent, to be compared line by line. They are account
 * dollars and not returns, so fees count whatever the return convention says.
 */
export interface OrderPreview {
  /** Dollars lost if the stock falls to zero: collateral less the premium kept. */
  readonly maxLossTotal: number;
  /** Dollars per share; null where fees take the whole premium, so that no price breaks even. */
  readonly breakeven: number | null;
  /** Commission and all other fees of the order to open. */
  readonly feesTotal: number;
  readonly buyingPower: {
    /** What a cash account sets aside: strike x shares. */
    readonly cashTotal: number;
    /** What a Reg-T margin account ties up of one's own money; null without the stock price. */
    readonly marginTotal: number | null;
  };
}

/**
 * The preview of a put as sold, with its order's fees and, if known, the stock price. Strike 365
 * sold at 5.40 with 1.07 fees: at most 35,961.07 lost, breakeven 359.61, buying power down by
 * 36,500 in a cash account and, with the stock at 385, by 5,700 in a margin account. A broker may
 * ask for more margin.
 */
export function orderPreview(
  terms: PutTerms,
  spot: number | null,
  rules: MarginTerms = {},
): OrderPreview {
  const analysis = analyzePutTerms(terms);
  const margin =
    spot === null ? null : shortPutMargin({ ...terms, ...rules, spot, mark: terms.premium });
  return {
    maxLossTotal: analysis.maxLossTotal,
    breakeven: attainableBreakeven(terms),
    feesTotal: terms.openFeesTotal ?? 0,
    buyingPower: {
      cashTotal: analysis.collateralTotal,
      marginTotal: margin && margin.netOfPremiumTotal,
    },
  };
}
