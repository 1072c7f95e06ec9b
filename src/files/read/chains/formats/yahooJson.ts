import type { Quote } from '../../../../core/chain/quote';
import { occSymbol } from '../../occSymbol';
import { readEntries } from './entries';
import { found, untabled } from '../found';
import { listOf, numberIn, textIn, within, type Json } from './json';
import type { Answers, Found } from '../reading';
import { cleaned } from '../figures';
import { underlyingOfRoot } from '../../underlyingOfRoot';
import { sharesOf, withoutEmptyInterest, withoutPlaceholders } from './yahoo';

/** Yahoo's JSON, one expiration per request. Keys without a value are absent; times are in UTC. */
export const isYahooJson = (json: Json) => within(json, 'optionChain', 'result', 0) !== undefined;

export function readYahooJson(json: Json, text: string, answers: Answers): Found {
  const result = within(json, 'optionChain', 'result', 0);
  const quote = within(result, 'quote');
  const named = textIn(result, 'underlyingSymbol');
  const entries = listOf(within(result, 'options')).flatMap((day) =>
    ['calls', 'puts'].flatMap((side) => listOf(within(day, side))),
  );
  const { quotes, unread } = readEntries(text, entries, (entry): Quote | string => {
    const symbol = occSymbol(textIn(entry, 'contractSymbol'));
    if (symbol === null) return 'Its symbol names no option.';
    const figures = cleaned({
      bid: numberIn(entry, 'bid'),
      ask: numberIn(entry, 'ask'),
      last: numberIn(entry, 'lastPrice'),
      volume: numberIn(entry, 'volume'),
      openInterest: numberIn(entry, 'openInterest'),
      impliedVolatility: numberIn(entry, 'impliedVolatility'),
      delta: null,
    });
    const multiplier = sharesOf(within(entry, 'contractSize'));
    const underlying = underlyingOfRoot(symbol.root, named);
    return { contract: { underlying, ...symbol, multiplier }, ...withoutPlaceholders(figures) };
  });
  const seconds = numberIn(quote, 'regularMarketTime');
  return found(untabled(withoutEmptyInterest(quotes), unread), {
    answers,
    spot: numberIn(quote, 'regularMarketPrice') || null,
    quotedAt: seconds === null ? null : new Date(seconds * 1000).toISOString(),
    underlying: named || null,
  });
}
