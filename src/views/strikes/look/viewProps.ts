import type { RankedPut } from '../../../core/chain/rankedPut';
import type { ReadChain } from '../../../store/strikes/keptChain';

/** The inputs of every view of a chain's puts. */
export interface ViewProps {
  readonly chain: ReadChain;
  readonly puts: readonly RankedPut[];
  /** The put being read; null before any is. */
  readonly current: RankedPut | null;
  readonly onCurrent: (put: RankedPut) => void;
}
