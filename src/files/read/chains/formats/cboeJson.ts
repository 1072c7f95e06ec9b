import { indexRoot } from '../../../../core/market/contractKind';
import { occSymbol } from '../../occSymbol';
import { writtenMoment } from '../../writtenDate';
import { readEntries } from './entries';
import { found, untabled } from '../found';
import { listOf, numberIn, textIn, within, type Json } from './json';
import type { Answers, Found } from '../reading';
import { cleaned } from '../figures';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';
import { underlyingOfRoot } from '../../underlyingOfRoot';

/** Cboe's delayed quotes as JSON. The timestamp has no zone and is in UTC. */
export const isCboeJson = (json: Json) =>
  within(json, 'data', 'options', 0, 'option') !== undefined;

export function readCboeJson(json: Json, text: string, answers: Answers): Found {
  const data = within(json, 'data');
  const named = textIn(data, 'symbol').replace(/^[_^]/, '');
  const { quotes, unread } = readEntries(text, listOf(within(data, 'options')), (entry) => {
    const symbol = occSymbol(textIn(entry, 'option'));
    if (symbol === null) return 'Its symbol names no option.';
    const figures = cleaned({
      bid: numberIn(entry, 'bid'),
      ask: numberIn(entry, 'ask'),
      last: numberIn(entry, 'last_trade_price'),
      volume: numberIn(entry, 'volume'),
      openInterest: numberIn(entry, 'open_interest'),
      impliedVolatility: numberIn(entry, 'iv'),
      delta: numberIn(entry, 'delta'),
    });
    const underlying = underlyingOfRoot(symbol.root, named);
    return { contract: { underlying, ...symbol, multiplier: SHARES_PER_CONTRACT }, ...figures };
  });
  const moment = writtenMoment(`${textIn(json, 'timestamp')} UTC`);
  return found(untabled(quotes, unread), {
    answers,
    spot: numberIn(data, 'current_price') || null,
    quotedAt: moment,
    underlying: named === '' ? null : (indexRoot(named) ?? named),
  });
}
