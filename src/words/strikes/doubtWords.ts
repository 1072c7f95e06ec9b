import type { ChainDoubt, Doubt } from '../../core/chain/doubt';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { Contract } from '../../core/market/contract';
import { count, monthDay, percent, usd, usdBrief } from '../../text/format';
import { DOUBT_NAMES } from './doubtBrief';

const ageOf = (minutes: number) =>
  minutes < 120
    ? count(Math.round(minutes), 'minute')
    : minutes < 2880
      ? count(Math.round(minutes / 60), 'hour')
      : count(Math.round(minutes / 1440), 'day');

/** `365 put`. */
const strikeOf = ({ strike, right }: Contract) => `${usdBrief(strike).slice(1)} ${right}`;

/** The evidence that a quote is doubtful, as a sentence. */
export function doubtSentence(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'noQuote':
      return 'Nobody bids or asks.';
    case 'noBid':
      return 'Nobody bids.';
    case 'noAsk':
      return 'Nobody asks.';
    case 'crossed':
      return `The bid of ${usd(doubt.bid)} is above the ask of ${usd(doubt.ask)}.`;
    case 'wideSpread':
      return `Bid and ask are apart by ${percent(doubt.spreadOfMid)} of their middle.`;
    case 'belowIntrinsic':
      return `The middle of ${usd(doubt.mid)} is below the ${usd(doubt.intrinsic)} it is worth at least.`;
    case 'aboveBound':
      return `The bid of ${usd(doubt.bid)} is no less than the most it can ever pay, ${usd(doubt.bound)}.`;
    case 'wrongWayRound':
      return `Its prices and those of the ${strikeOf(doubt.against)} are the wrong way around.`;
    case 'tooFarApart':
      return `Its price and that of the ${strikeOf(doubt.against)} are farther apart than their strikes.`;
    case 'breaksConvexity':
      return `The bid is more than the ${doubt.between[0].right}s at the strikes around it cost.`;
    case 'breaksParity':
      return `With the call it implies a stock price of ${usd(doubt.impliedSpot)}, not ${usd(doubt.spot)}.`;
    case 'notTradingDay':
      return 'Its expiration is not a trading day.';
    case 'expired':
      return 'It has expired.';
    case 'duplicate':
      return 'It is quoted again at other prices.';
    case 'older':
      return doubt.minutes === null
        ? 'It was not read again: its prices are from an earlier reading.'
        : `It was not read again: its prices are ${ageOf(doubt.minutes)} older than the others.`;
  }
}

/** Why a whole chain is doubtful, as a sentence. */
export function chainDoubtSentence(doubt: ChainDoubt): string {
  switch (doubt.kind) {
    case 'noQuoteTime':
      return 'It does not say when it was quoted.';
    case 'wrongClock':
      return 'It was quoted later than it is now: a clock is wrong.';
    case 'stale':
      return `It is ${ageOf(doubt.minutes)} old; your rules allow ${count(doubt.limit, 'minute')}.`;
    case 'marketClosed':
      return 'The market was closed when it was quoted.';
    case 'spotDiffers':
      return `Calls and puts of ${monthDay(doubt.expiration)} imply a stock price of ${usd(doubt.impliedSpot)}, not ${usd(doubt.spot)}.`;
  }
}

/** How many puts are doubtful and why: `3 rows are doubtful: 1 no bid, 2 wide.` Null if none is. */
export function doubtfulWords(puts: readonly RankedPut[]): string | null {
  const doubtful = puts.filter(({ doubts }) => doubts.length > 0);
  if (doubtful.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { doubts } of doubtful) {
    for (const words of new Set(doubts.map(({ kind }) => DOUBT_NAMES[kind]))) {
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  const kinds = [...counts].map(([words, of]) => `${of} ${words}`).join(', ');
  const rows = doubtful.length === 1 ? '1 put is' : `${doubtful.length} puts are`;
  return `${rows} doubtful: ${kinds}.`;
}
