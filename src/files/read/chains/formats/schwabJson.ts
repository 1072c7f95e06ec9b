import type { Quote } from '../../../../core/chain/quote';
import { ofPercent } from '../../numbers';
import { occSymbol } from '../../occSymbol';
import { readEntries } from './entries';
import { found, untabled } from '../found';
import { listOf, numberIn, textIn, within, type Json } from './json';
import type { Answers, Found } from '../reading';
import { cleaned } from '../figures';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import { underlyingOfRoot } from '../../underlyingOfRoot';

/**
 * Schwab's JSON, formerly TD Ameritrade's: contracts by expiration and strike, volatility in
 * percent, -999 for none.
 */
export const isSchwabJson = (json: Json) =>
  within(json, 'putExpDateMap') !== undefined || within(json, 'callExpDateMap') !== undefined;

const below = (json: Json | undefined): readonly Json[] =>
  json !== null && typeof json === 'object' ? Object.values(json) : [];

export function readSchwabJson(json: Json, text: string, answers: Answers): Found {
  const named = textIn(json, 'symbol');
  const entries = (['callExpDateMap', 'putExpDateMap'] as const).flatMap((side) =>
    below(within(json, side)).flatMap((strikes) => below(strikes).flatMap(listOf)),
  );
  const times: number[] = [];
  const { quotes, unread } = readEntries(text, entries, (entry): Quote | string => {
    const symbol = occSymbol(textIn(entry, 'symbol').trim());
    if (symbol === null) return 'Its symbol names no option.';
    const volatility = numberIn(entry, 'volatility');
    const time = numberIn(entry, 'quoteTimeInLong');
    if (time !== null) times.push(time);
    const figures = cleaned({
      bid: numberIn(entry, 'bid'),
      ask: numberIn(entry, 'ask'),
      last: numberIn(entry, 'last'),
      volume: numberIn(entry, 'totalVolume'),
      openInterest: numberIn(entry, 'openInterest'),
      impliedVolatility: volatility === null ? null : ofPercent(volatility),
      delta: numberIn(entry, 'delta'),
    });
    const underlying = underlyingOfRoot(symbol.root, named);
    const multiplier = numberIn(entry, 'multiplier') ?? SHARES_PER_CONTRACT;
    return { contract: { underlying, ...symbol, multiplier }, ...figures };
  });
  const latest = Math.max(0, ...times);
  return found(untabled(quotes, unread), {
    answers,
    spot: numberIn(json, 'underlyingPrice') || null,
    quotedAt: latest > 0 ? new Date(latest).toISOString() : null,
    underlying: named || null,
  });
}
