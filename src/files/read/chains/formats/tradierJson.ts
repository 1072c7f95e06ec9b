import type { Quote } from '../../../../core/chain/quote';
import type { Contract } from '../../../../core/market/contract';
import { occSymbol } from '../../occSymbol';
import { readEntries } from './entries';
import { found, untabled } from '../found';
import { listOf, numberIn, textIn, within, type Json } from './json';
import { Refusal, type Answers, type Found } from '../reading';
import { cleaned } from '../figures';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import { underlyingOfRoot } from '../../underlyingOfRoot';

/** Tradier's JSON: an object instead of a list if there is one contract, null if there is none. */
export const isTradierJson = (json: Json) =>
  within(json, 'options') === null || within(json, 'options', 'option') !== undefined;

export function readTradierJson(json: Json, text: string, answers: Answers): Found {
  const entries = listOf(within(json, 'options', 'option'));
  if (entries.length === 0) throw new Refusal('Tradier’s answer has no contracts in it.');
  const { quotes, unread } = readEntries(text, entries, (entry): Quote | string => {
    const symbol = occSymbol(textIn(entry, 'symbol'));
    if (symbol === null) return 'Its symbol names no option.';
    const greeks = within(entry, 'greeks');
    const contract: Contract = {
      underlying: underlyingOfRoot(symbol.root, textIn(entry, 'underlying')),
      ...symbol,
      multiplier: numberIn(entry, 'contract_size') ?? SHARES_PER_CONTRACT,
    };
    const figures = cleaned({
      bid: numberIn(entry, 'bid'),
      ask: numberIn(entry, 'ask'),
      last: numberIn(entry, 'last'),
      volume: numberIn(entry, 'volume'),
      openInterest: numberIn(entry, 'open_interest'),
      impliedVolatility: numberIn(greeks, 'mid_iv'),
      delta: numberIn(greeks, 'delta'),
    });
    return { contract, ...figures };
  });
  const times = entries.flatMap((entry) => [
    numberIn(entry, 'bid_date'),
    numberIn(entry, 'ask_date'),
  ]);
  const latest = times.reduce<number>((most, time) => Math.max(most, time ?? 0), 0);
  return found(untabled(quotes, unread), {
    answers,
    spot: null,
    quotedAt: latest > 0 ? new Date(latest).toISOString() : null,
  });
}
