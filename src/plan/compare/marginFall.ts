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

/** Falls of the stock that the table goes through, as decimals. */
const FALLS = Array.from({ length: 11 }, (_, step) => (step * 5) / 100);

export interface MarginRow {
  readonly at: AccountAt;
  /** Fall of the stock that leads there, as a decimal. */
  readonly fall: number;
  /** The put's value without time value, dollars per share. */
  readonly intrinsic: number;
  /** Excess liquidity with the volatility risen; null without a volatility. */
  readonly risenExcessTotal: number | null;
}

export type MarginFall = NonNullable<ReturnType<typeof marginFall>>;

/** The put in a margin account through a fall of the stock; null without a stock price. */
export function marginFall(plan: Plan, running: RunningPut | null, terms: MarginTerms) {
  const { trade, input, analysis } = plan;
  const { cash } = plan.account;
  if (!trade) return null;
  const { spot, strike, contracts } = trade;
  // What the account holds is after fees, whatever the returns are counted after.
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
    /** Cash behind the put before the premium, and what the premium adds after fees. */
    ownTotal,
    keptTotal,
    /** Whether the cash is the strike's and not one that was entered. */
    isAssumed: cash === null,
    volatilityRise,
    /** Volatility of the priced marks, and the risen one; null where none is known. */
    volatility: mark === 'intrinsic' ? null : mark.volatility,
    risenVolatility: risen && risen.volatility,
    rows: through(mark).map((row, step): MarginRow => ({
      at: row,
      fall: FALLS[step]!,
      intrinsic: intrinsic[step]!.mark,
      risenExcessTotal: atRisen && atRisen[step]!.excessTotal,
    })),
    /** Stock price at which the account is first called; null where no fall gets there. */
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
