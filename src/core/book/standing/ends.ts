import { contractKind } from '../../market/contractKind';
import type { Position } from '../book';
import type { BookEvent } from '../event';

/** How an option ends. */
export type End = Extract<
  BookEvent['kind'],
  'expiration' | 'assignment' | 'exercise' | 'settlement'
>;

/**
 * The possible ends of an option. An assignment of an adjusted series would move nothing: what it
 * delivers is not known.
 */
export function mayBecome({
  contract,
  contracts,
}: Pick<Position, 'contract' | 'contracts'>): readonly End[] {
  const kind = contractKind(contract.root);
  if (kind === 'index') return ['expiration', 'settlement'];
  if (kind === 'adjusted') return ['expiration'];
  return ['expiration', contracts < 0 ? 'assignment' : 'exercise'];
}
