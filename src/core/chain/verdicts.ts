import { isOnTick, type TickClass } from '../market/tickSize';
import { annualizedReturn, DEFAULT_CONVENTION } from '../put/returnConvention';
import { collateralTotal, type PutTerms } from '../put/shortPut';
import { judgePrice } from '../rules/rules';
import { judgeInCommon, type VerdictsInCommon } from '../rules/rulesInCommon';
import type { Verdict } from '../rules/verdict';
import { isTwoSided } from './market';
import type { Quote } from './quote';
import type { RankFacts } from './rankFacts';

/** Facts shared by the verdicts on the puts of one expiration. */
interface OfExpiration {
  readonly billReturn: number | null;
  readonly inCommon: VerdictsInCommon;
  readonly tickClass: TickClass;
}

/** The verdicts that hold for one contract of any put of an expiration. */
export const verdictsInCommon = (
  days: number,
  isIndex: boolean,
  { thresholds, known }: RankFacts,
): VerdictsInCommon =>
  judgeInCommon(
    {
      daysToExpiration: days,
      contracts: 1,
      isIndex,
      daysToEarnings: known?.daysToEarnings ?? null,
      earningsConfirmed: known?.earningsConfirmed ?? false,
      daysToExDividend: known?.daysToExDividend ?? null,
      closedTrades: known?.closedTrades ?? null,
      takeProfitPlaced: false,
      willingToOwn: known?.willingToOwn ?? null,
      privateCapital: known?.privateCapital ?? null,
    },
    thresholds,
  );

/** A one-sided market has no width, and fails. */
const ONE_SIDED: Verdict = { status: 'fail', value: null };

/** The verdicts on a put at its price. */
export function verdictsOf(
  terms: PutTerms,
  quote: Quote,
  delta: number | null,
  { billReturn, inCommon, tickClass }: OfExpiration,
  { spot, thresholds, cashTotal, known }: RankFacts,
) {
  const { premium } = terms;
  const verdicts = judgePrice(
    {
      collateralTotal: collateralTotal(terms),
      annualizedReturn: annualizedReturn(terms, spot, DEFAULT_CONVENTION),
      billReturn,
      outOfTheMoney: (spot - terms.strike) / spot,
      delta: delta === null ? null : Math.abs(delta),
      bid: quote.bid,
      ask: quote.ask,
      limit: premium,
      limitIsOnTick: isOnTick(premium, tickClass),
      openInterest: quote.openInterest,
      cashTotal,
      accountValueTotal: known?.accountValueTotal ?? null,
    },
    thresholds,
    inCommon,
  );
  // An empty bid or ask in a chain means nobody quotes it; it is not an input still to be entered.
  return isTwoSided(quote) ? verdicts : { ...verdicts, spreadWidth: ONE_SIDED };
}
