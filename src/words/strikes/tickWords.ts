import type { InferredTickClass } from '../../core/chain/tickClass';
import { usd } from '../../text/format';

/** What determines the valid prices: the chain’s own prices, or the person. */
export function tickWords(inferred: InferredTickClass | null, isByHand: boolean): string {
  if (isByHand) return 'as you chose.';
  if (inferred === null) return 'as in Plan or as known: too few quotes are under $3 to tell.';
  return inferred.shownBy === null
    ? 'as its prices show: none under $3 has an odd cent.'
    : `as its prices show: one is ${usd(inferred.shownBy)}.`;
}
