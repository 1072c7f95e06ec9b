import type { MergedChain } from '../../core/chain/merge';
import { isStandard } from '../../core/chain/series';
import type { Quote } from '../../core/chain/quote';
import { count } from '../../text/format';
import { movesBrief } from './movedWords';

const isPut = ({ contract }: Quote) => contract.right === 'put';

/** `344 puts, 8 expirations`. */
export function sizeWords(quotes: readonly Quote[]): string {
  const puts = quotes.filter((quote) => isPut(quote) && isStandard(quote.contract));
  const expirations = new Set(puts.map(({ contract }) => contract.expiration));
  return `${count(puts.length, 'put')}, ${count(expirations.size, 'expiration')}`;
}

/** About puts not on 100 shares; null if there are none. */
export function apartWords(quotes: readonly Quote[]): string | null {
  const apart = quotes.filter((quote) => isPut(quote) && !isStandard(quote.contract));
  if (apart.length === 0) return null;
  const roots = [...new Set(apart.map(({ contract }) => contract.root))].slice(0, 4).join(', ');
  return `${count(apart.length, 'put')} of ${roots} not ranked: adjusted, or not on 100 shares.`;
}

/** Reports that a chain was read. */
export const readWords = (chain: {
  readonly underlying: string;
  readonly quotes: readonly Quote[];
}) => `Read ${chain.underlying}: ${sizeWords(chain.quotes)}.`;

/** Reports that a chain was read again, and what changed. */
export const mergedWords = (underlying: string, merged: MergedChain) =>
  `Read ${underlying} again: ${movesBrief(merged)}.`;
