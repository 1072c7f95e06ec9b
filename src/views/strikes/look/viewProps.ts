import type { RankedPut } from '../../../core/chain/rankedPut';
import type { ReadChain } from '../../../store/strikes/keptChain';

/** What every way to look at the puts of a chain is given. */
export interface ViewProps {
  readonly chain: ReadChain;
  readonly puts: readonly RankedPut[];
  /** The put that is read; null before one is. */
  readonly current: RankedPut | null;
  readonly onCurrent: (put: RankedPut) => void;
}
