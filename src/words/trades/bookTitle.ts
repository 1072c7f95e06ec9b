import type { Book, Position } from '../../core/book/book';
import { count } from '../../text/format';

const contractsOf = (positions: readonly Position[], right: 'put' | 'call') =>
  positions
    .filter(({ contract, contracts }) => contract.right === right && contracts < 0)
    .reduce((sum, { contracts }) => sum - contracts, 0);

/** Open positions, as a sentence: `6 puts, 1 call and 200 shares are open.` */
export function bookTitle({ positions, shares }: Book): string {
  const puts = contractsOf(positions, 'put');
  const calls = contractsOf(positions, 'call');
  const held = shares.reduce((sum, holding) => sum + holding.shares, 0);
  const parts = [
    ...(puts > 0 ? [count(puts, 'put')] : []),
    ...(calls > 0 ? [count(calls, 'call')] : []),
    ...(held > 0 ? [count(held, 'share')] : []),
  ];
  if (parts.length === 0) return 'Nothing is open.';
  const last = parts.pop()!;
  const names = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${names} ${parts.length > 0 || !last.startsWith('1 ') ? 'are' : 'is'} open.`;
}
