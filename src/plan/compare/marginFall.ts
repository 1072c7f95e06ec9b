import type { MarginTerms } from '../../core/margin/margin';
import { marginCallPrice } from '../../core/margin/marginCall';
import type { MarkModel } from '../../core/margin/mark';
import { marginThroughFall, type AccountAt } from '../../core/margin/marginThroughFall';
import { netPremiumTotal } from '../../core/put/shortPut';
import { markOf } from './compare';
import { initialShare } from '../../draft/fields';
import type { RunningPut } from '../../core/put/throughTime';
import type { Plan } from '../plan';
import { pricingOf } from '../pricing';

/** Falls of the stock in the table, decimals. */
const FALLS = Array.from({ length: 11 }, (_, step) => (step * 5) / 100);

export interface MarginRow {
  readonly at: AccountAt;
  /** Fall of the stock to this price, decimal. */
  readonly fall: number;
  /** The put's intrinsic value, dollars per share. */
  readonly intrinsic: number;
  /** Excess liquidity at the raised volatility; null without a volatility. */
  readonly risenExcessTotal: number | null;
}

export type MarginFall = NonNullable<ReturnType<typeof marginFall>>;

/** The put in a margin account as the stock falls; null without a stock price. */
export function marginFall(plan: Plan, running: RunningPut | null, terms: MarginTerms) {
  const { trade, input, analysis } = plan;
  const { cash } = plan.account;
  if (!trade) return null;
  const { spot, strike, contracts } = trade;
  // The account holds what is left after fees, whatever the return convention.
  const keptTotal = netPremiumTotal(plan.afterFees);
  const ownTotal = cash ?? analysis.collateralTotal;
  const volatilityRise = input.volatilityRise ?? initialShare('volatilityRise');
  const mark = markOf(running && running.market, pricingOf(plan).years);
  const risen =
    mark === 'intrinsic' ? null : { ...mark, volatility: mark.volatility + volatilityRise };
  const spots = FALLS.map((fall) => spot * (1 - fall));
  const account = { spot, strike, contracts, ...terms, cashTotal: ownTotal + keptTotal };
  const through = (model: MarkModel) => marginThroughFall({ ...account, mark: model }, spots);
  const calledAt = (model: MarkModel) => marginCallPrice({ ...account, mark: model });
  const intrinsic = through('intrinsic');
  const atRisen = risen && through(risen);
  return {
    spot,
    /** Cash behind the put before the premium, and the premium kept after fees. */
    ownTotal,
    keptTotal,
    /** Whether the cash is assumed to be the strike's, since none was entered. */
    isAssumed: cash === null,
    volatilityRise,
    /** Volatility used for the marks, and the raised one; null if not known. */
    volatility: mark === 'intrinsic' ? null : mark.volatility,
    risenVolatility: risen && risen.volatility,
    rows: through(mark).map((row, step): MarginRow => ({
      at: row,
      fall: FALLS[step]!,
      intrinsic: intrinsic[step]!.mark,
      risenExcessTotal: atRisen && atRisen[step]!.excessTotal,
    })),
    /** Stock price of the first margin call; null if no fall leads to one. */
    called: {
      intrinsic: calledAt('intrinsic'),
      priced: calledAt(mark),
      risen: risen && calledAt(risen),
    },
    /** The same at intrinsic value with the whole strike in cash. */
    calledThoughPaid: marginCallPrice({
      ...account,
      cashTotal: analysis.collateralTotal + keptTotal,
      mark: 'intrinsic',
    }),
  };
}
