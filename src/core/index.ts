/*
 * The one entry point for code outside src: benchmarks and checks. Inside src, import the file you
 * mean.
 *
 * Unless a docstring says otherwise, inputs lie in these ranges: stock prices and strikes 0.0001 to
 * 10^9 dollars a share, premiums 0 to 10^9, totals 0 to 10^12, fees -10^6 to 10^6; contracts 1 to
 * 10^6; days -400 to 36,500; dates 1900 to 2199; rates and yields -20% to 50%; volatility 0 to 10;
 * times 0 to 10 years. No input is -0, and none is closer to 0 than 10^-12 unless it is 0. Within
 * these ranges nothing throws, and no figure of a result is NaN, infinite or -0: a figure that has
 * no meaning is null.
 */

export { daysToExpiration } from './market/calendar';
export { isTradingDay } from './market/holidays';
export { expirationInstant, newYorkDate } from './market/newYorkTime';
export { roundToTick, type TickClass } from './market/tickSize';

export { americanGreeks, type PriceAndGreeks } from './pricing/american/americanGreeks';
export { americanPrice, exerciseBoundary } from './pricing/american/americanPrice';
export type { CashDividend, DividendMarket } from './pricing/cashDividends';
export { impliedVolatility } from './pricing/american/impliedVolatility';
export { priceSurface, type Grid } from './pricing/american/priceSurface';
export type { Accuracy } from './pricing/american/tier';
export { chanceOfBuyback, type BuybackOrder } from './pricing/chanceOfBuyback';
export { europeanGreeks, europeanPrice } from './pricing/blackScholes';
export { likelihood, type Likelihood, type ShortPutOutlook } from './pricing/likelihood';
export type { Contract, Right } from './market/contract';
export type { Greeks, Market, Option } from './pricing/option';

export type { FeeSchedule } from './costs/feeSchedule';
export { orderFees, type FeeOrder, type OrderFees } from './costs/orderFees';

export {
  treasuryBillFromDiscount,
  treasuryBillFromPrice,
  type TreasuryBill,
} from './bills/treasuryBill';

export { shortPutMargin, type ShortOption, type ShortPutMargin } from './margin/margin';
export { marginCallPrice, type MarginAccount } from './margin/marginCall';
export type { MarkModel } from './margin/mark';

export { profitAtExpiration } from './put/payoff';
export { returnIfUnchanged, type UnchangedReturn } from './put/returnIfUnchanged';
export {
  analyzeShortPut,
  type PutTerms,
  type ShortPut,
  type ShortPutAnalysis,
} from './put/shortPut';

export {
  putCreditSpread,
  type PutCreditSpread,
  type PutCreditSpreadAnalysis,
} from './strategies/putCreditSpread';

export type { Book } from './book/book';
export type { BookEvent } from './book/event';
export { readBook, type Reading } from './book/readBook';
export { planRoll, type RollPlan, type RollTerms } from './book/rolls/planRoll';

export { addStatement, type Addition } from './book/statement/addStatement';
export type { Contradiction, Same } from './book/statement/agreement';
export type { Batch, BatchedEvent, BatchedLog } from './book/statement/batch';
export { changed, type LogChange } from './book/statement/logChange';
export { moneyOf } from './book/statement/money';
export type {
  Reported,
  Rows,
  SourcedEvent,
  Stated,
  Statement,
  StatementAsk,
  UnreadLine,
} from './book/statement/statement';
export { takeOutBatch } from './book/statement/takeOut';

export type { Check } from './book/reconcile/compare';
export { reconcile, type Proof } from './book/reconcile/reconcile';

export { distrust, type Distrust } from './chain/distrustChain';
export type { ChainDoubt, Doubt } from './chain/doubt';
export { efficientLines, type EfficientLine } from './chain/dominance';
export {
  askChain,
  filtered,
  gapsOf,
  rulesBroken,
  type ChainAnswer,
  type ChainFilters,
  type FilterName,
  type Gap,
  type Giving,
  type Miss,
} from './chain/filters';
export { mergeChains, type MergedChain, type Move } from './chain/merge';
export type { Quote } from './chain/quote';
export type { RankedPut } from './chain/rankedPut';
export type { RankFacts } from './chain/rankFacts';
export { rankByExpiration, rankPuts } from './chain/rankPuts';
export { isStandard } from './chain/series';
export { inferTickClass } from './chain/tickClass';

export { breaches, type Breaches, type FallAsked } from './history/breaches';
export type { History, MarketDay, TrailingDividend } from './history/marketHistory';
export type { PriceDay } from './history/priceDay';
export { realizedVolatility } from './history/realizedVolatility';
export { replay, type Replayed, type ReplayResult } from './history/replay/replay';
export type { ReplayRefusal } from './history/replay/refusal';
export { replayStarts, type StartBand } from './history/replay/startDays';
export { PUT_INDEX_RULE, type ReplayRule } from './history/replay/rule';
export { volatilityRank, type VolatilityDay, type VolatilityRank } from './history/volatilityRank';
