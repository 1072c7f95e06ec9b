/*
 * The one door for code outside src: benches and checks. Inside src import the file you mean.
 */

export { americanGreeks, type PriceAndGreeks } from './pricing/american/americanGreeks';
export { americanPrice, exerciseBoundary } from './pricing/american/americanPrice';
export {
  withoutDividends,
  type CashDividend,
  type DividendMarket,
} from './pricing/american/cashDividends';
export { impliedVolatility } from './pricing/american/impliedVolatility';
export { priceSurface, type Grid } from './pricing/american/priceSurface';
export type { Accuracy } from './pricing/american/tier';
export { europeanGreeks, europeanPrice } from './pricing/blackScholes';
export {
  expectedShortfall,
  likelihood,
  valueAtRisk,
  type Likelihood,
  type Outlook,
  type ShortPutOutlook,
} from './pricing/likelihood';
export { normalCdf } from './pricing/normal';
export { normalInverse } from './pricing/normalInverse';
export type { Right } from './market/contract';
export type { Greeks, Market, Option } from './pricing/option';

export {
  analyzePutTerms,
  analyzeShortPut,
  annualize,
  type PutAnalysis,
  type PutTerms,
  type ShortPut,
  type ShortPutAnalysis,
} from './put/shortPut';
export {
  annualizedReturn,
  DEFAULT_CONVENTION,
  type ReturnConvention,
} from './put/returnConvention';
export { contractsSecured, requiredPremium, type WantedReturn } from './put/backward';
export { earlyExercise, type EarlyExercise } from './put/earlyExercise';
export {
  closingPaysUntil,
  closingWinsBelow,
  paceOf,
  paceOfHolding,
  paceOnClosing,
  profitOnClosing,
  type Closing,
  type Pace,
} from './put/exit';
export { orderTicket, TAKE_PROFIT_SHARE, type OrderTicket } from './put/orderTicket';
export { outcomes, type Outcome } from './put/outcomes';
export {
  payoffPicture,
  profitAtExpiration,
  type PayoffPicture,
  type PayoffPoint,
} from './put/payoff';
export { priceLadder, type LadderQuestion, type LadderStep } from './put/priceLadder';
export {
  closedEarly,
  takeProfitOutcomes,
  type EarlyClose,
  type EarlyCloseResult,
  type TakeProfitOutcome,
} from './put/takeProfit';
export {
  guardRails,
  QUOTE_MAX_MINUTES,
  unanswered,
  type GuardRail,
  type OrderFacts,
  type RailName,
  type RailReasons,
} from './rules/guardRails';
export { orderPreview, type OrderPreview } from './put/orderPreview';
export {
  judgeTrade,
  limitFault,
  type LimitFault,
  type RuleFacts,
  type RuleName,
  type Verdict,
} from './rules/rules';
export { shortPutGreeks, type ShortPutGreeks } from './put/shortPutGreeks';
export { stressShortPut, type Stress } from './put/stress';
export { marketAfter, profitAtMark, profitThroughTime, type RunningPut } from './put/throughTime';
export { RULE_PROFILES, type RuleThresholds } from './rules/ruleThresholds';

export {
  MARGIN_RATES,
  shortCallMargin,
  shortPutMargin,
  type MarginRates,
  type MarginTerms,
  type ShortCallMargin,
  type ShortOption,
  type ShortPutMargin,
} from './margin/margin';
export { marginCallPrice, type MarginAccount, type MarginCall } from './margin/marginCall';
export { callMark, putMark, type MarkModel, type PricedMark } from './margin/mark';
export {
  marginThroughFall,
  withVolatility,
  type AccountAt,
  type MarginThroughFall,
  type PutAccount,
} from './margin/marginThroughFall';
export {
  portfolioCallPrice,
  portfolioMargin,
  type PortfolioMargin,
  type StressedPut,
  type StressedUnderlying,
} from './margin/portfolioMargin';
export { shortStrangleMargin, type ShortStrangle } from './margin/shortStrangle';
export { strangleCall, type StrangleAccount } from './margin/strangleCall';
export { orderFees, type FeeOrder, type OrderFees } from './costs/orderFees';
export { IBKR_PRO_SCHEDULE, type FeeSchedule } from './costs/feeSchedule';
export { IBKR_PRO_FEE_ITEMS, IBKR_PRO_TIERS, type FeeItem } from './costs/feeSources';
export {
  continuousRate,
  treasuryBillFromDiscount,
  treasuryBillFromPrice,
  treasuryBillFromYield,
  type TreasuryBill,
} from './bills/treasuryBill';
export { billYieldFor, quotedBill, type BillQuote, type MatchedBill } from './bills/billQuotes';
export {
  convertedReturn,
  inBaseCurrency,
  unconvertedReturn,
  type BaseRate,
} from './costs/baseCurrency';
export { afterTax, taxEquivalentYield, taxRate, type Income, type TaxRates } from './costs/tax';
export { IBKR_CREDIT, ibkrCreditInterest, type CreditInterest } from './bills/collateralInterest';

export {
  putCreditSpread,
  putCreditSpreadProfitAtExpiration,
  type PutCreditSpread,
  type PutCreditSpreadAnalysis,
} from './strategies/putCreditSpread';
export { sameCash, type CashUse, type SameCash } from './strategies/sameCash';
export { compareStrategies, STRATEGIES, type StrategyKind } from './strategies/compareStrategies';
export {
  resultOf,
  type Approval,
  type Need,
  type Position,
  type Setting,
  type Strategy,
  type StrategyResult,
} from './strategies/strategy';
export { COMPARED_FALLS, extraGoneAtFall, profitAfterFall } from './strategies/falls';
export { breakevens, crossings, type Limit, type ProfitLine } from './strategies/profitLine';
export { returnsPicture, type ReturnsAt } from './strategies/returnsPicture';
export { profitAfterTax } from './strategies/afterTax';
export { contractsOnMargin } from './strategies/putOnFullMargin';
export { suggestedLongStrike, suggestedPremium } from './strategies/suggestedLeg';

export {
  periodsInYear,
  repeatedPut,
  simulateRepeatedPut,
  type RepeatedPut,
} from './simulation/repeatedPut';
export type { FanPoint, RepeatedPutFan } from './simulation/fan';

export { daysInYearFrom, daysToExpiration } from './market/calendar';
export { monthlyExpiration, nearestExpirations, weeklyExpiration } from './market/expirations';
export { isEarlyClose, isTradingDay } from './market/holidays';
export { expirationInstant, newYorkDate, yearsToExpiration } from './market/newYorkTime';
export {
  reminders,
  REVIEW_DAYS,
  type Reminder,
  type ReminderKind,
  type TradeDates,
} from './market/reminders';
export { isOnTick, nearestTick, roundToTick, tickAt, type TickClass } from './market/tickSize';
