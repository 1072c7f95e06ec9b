import type { MergedChain } from '../../core/chain/merge';
import { isStandard } from '../../core/chain/series';
import type { Quote } from '../../core/chain/quote';
import { count } from '../../text/format';

const isPut = ({ contract }: Quote) => contract.right === 'put';

/** `344 puts, 8 expirations`. */
export function sizeWords(quotes: readonly Quote[]): string {
  const puts = quotes.filter((quote) => isPut(quote) && isStandard(quote.contract));
  const expirations = new Set(puts.map(({ contract }) => contract.expiration));
  return `${count(puts.length, 'put')}, ${count(expirations.size, 'expiration')}`;
}

/** Of puts on other than 100 shares; null where there are none. */
export function apartWords(quotes: readonly Quote[]): string | null {
  const apart = quotes.filter((quote) => isPut(quote) && !isStandard(quote.contract));
  if (apart.length === 0) return null;
  const roots = [...new Set(apart.map(({ contract }) => contract.root))].slice(0, 4).join(', ');
  return `${count(apart.length, 'put')} of ${roots} not ranked: adjusted, or not on 100 shares.`;
}

/** That a chain was read, once it was. */
export const readWords = (chain: {
  readonly underlying: string;
  readonly quotes: readonly Quote[];
}) => `Read ${chain.underlying}: ${sizeWords(chain.quotes)}.`;

/** What moved since the chain that was there. */
export function mergedWords(underlying: string, merged: MergedChain): string {
  const { added, bidsUp, bidsDown, openInterest, untouched, expired } = merged;
  const moves = [
    added.length > 0 && count(added.length, 'new contract'),
    bidsUp.length > 0 && `${count(bidsUp.length, 'bid')} up`,
    bidsDown.length > 0 && `${count(bidsDown.length, 'bid')} down`,
    openInterest.length > 0 && `open interest changed in ${openInterest.length}`,
    untouched.length > 0 && `${untouched.length} kept at their former prices`,
    expired.length > 0 && `${expired.length} past left out`,
  ].filter((words) => words !== false);
  return `Read ${underlying} again: ${moves.join(', ') || 'nothing moved'}.`;
}
