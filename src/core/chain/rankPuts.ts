import { NOT_ON_INDEXES } from '../costs/feeSchedule';
import { daysToExpiration } from '../market/calendar';
import { LAST_DAYS } from '../market/lastDays';
import { newYorkDate, yearsToExpiration } from '../market/newYorkTime';
import type { TickClass } from '../market/tickSize';
import type { Underlying } from '../market/underlying';
import { pricedTogether } from '../pricing/pricedTogether';
import { doubtsOf } from './distrust';
import { dominators, isSound } from './dominance';
import { judge, type Expiration } from './judge';
import type { Quote } from './quote';
import type { RankedPut } from './rankedPut';
import type { RankFacts, RatesOfDays } from './rankFacts';
import { seriesOf, underlyingOfSeries, type Series } from './series';
import { inferTickClass } from './tickClass';
import { verdictsInCommon } from './verdicts';

/** Years used for pricing: whole calendar days, or minutes to the close in the last days. */
function yearsOf(expiration: string, days: number, { quotedAt, today }: RankFacts): number {
  const at = days > LAST_DAYS || !quotedAt ? Number.NaN : Date.parse(quotedAt);
  return Number.isNaN(at) || newYorkDate(at) !== today
    ? Math.max(days, 0) / 365
    : yearsToExpiration(at, expiration);
}

const ratesOf = (
  expiration: string,
  { ratesOn, rate, billReturn = null }: RankFacts,
): RatesOfDays => ratesOn?.[expiration] ?? { rate, billReturn };

function expirationOf(
  { expiration, puts }: Series,
  underlying: Underlying,
  facts: RankFacts,
  tickClass: TickClass,
): Expiration {
  const { spot, dividendYield, cashDividends } = facts;
  const days = daysToExpiration(facts.today, expiration);
  const years = yearsOf(expiration, days, facts);
  const { rate, billReturn } = ratesOf(expiration, facts);
  const isIndex = underlying.kind === 'index';
  const carry = { spot, rate, dividendYield, cashDividends, style: underlying.style };
  const isPriced = underlying.isPriced && years > 0 && puts.length > 0;
  return {
    days,
    years,
    billReturn,
    inCommon: verdictsInCommon(days, isIndex, facts),
    carry,
    priced: isPriced ? pricedTogether(years, carry) : null,
    schedule: isIndex ? { ...facts.schedule, [NOT_ON_INDEXES]: 0 } : facts.schedule,
    tickClass,
  };
}

/** Highest bearable volatility first, missing ones last; then the higher return first. */
function byRank(one: RankedPut, other: RankedPut): number {
  const doubtful = Number(!isSound(one)) - Number(!isSound(other));
  const bearable = (other.bearableVolatility ?? -1) - (one.bearableVolatility ?? -1);
  return doubtful || bearable || (other.annualizedReturn ?? -1) - (one.annualizedReturn ?? -1);
}

/** The rankable puts of each series by strike, next expiration first. */
function* judged(quotes: readonly Quote[], facts: RankFacts): Generator<readonly RankedPut[]> {
  const tickClass = facts.tickClass ?? inferTickClass(quotes)?.tickClass ?? 'penny';
  const { quoteMaxMinutes: maxMinutes } = facts.thresholds;
  for (const series of seriesOf(quotes)) {
    if (!series.isStandard || series.puts.length === 0) continue;
    const underlying = underlyingOfSeries(series);
    const expiration = expirationOf(series, underlying, facts, tickClass);
    const { rate } = expiration.carry;
    const doubts = doubtsOf(series, { ...facts, rate, maxMinutes }, expiration.years);
    const puts = series.puts.map((quote) => judge(quote, doubts.get(quote), expiration, facts));
    for (const [put, better] of dominators(puts)) put.dominatedBy = better.contract;
    yield puts;
  }
}

/**
 * Judges a chain one expiration after another, next one first, each in the order of `rankPuts`, so
 * that the first can be shown before the rest is priced. Adjusted contracts, and those not on 100
 * shares, are left out.
 */
export function* rankByExpiration(
  quotes: readonly Quote[],
  facts: RankFacts,
): Generator<readonly RankedPut[]> {
  for (const puts of judged(quotes, facts)) yield puts.toSorted(byRank);
}

/**
 * Every put of a chain on 100 shares, judged and ranked by the volatility it can bear. At its own
 * volatility a fair put earns just what the T-bills behind it earn, so the volatility the stock may
 * realize before that is the seller's margin of error. Doubtful quotes come after all others.
 */
export const rankPuts = (quotes: readonly Quote[], facts: RankFacts): readonly RankedPut[] =>
  [...judged(quotes, facts)].flat().toSorted(byRank);
