import { useMemo, type ReactNode } from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { part } from '../../../parts/part';
import type { Sale } from '../../../plan/strikes/facts';
import { putKey } from '../../../plan/strikes/putKey';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { usePins } from '../../../store/strikes/pins';
import { Tray } from './Tray';

const SideBySide = part(() => import('./SideBySide'), { name: 'The pinned puts' });

interface PinsProps {
  readonly chain: ReadChain;
  readonly puts: readonly RankedPut[];
  readonly sale: Sale;
  /** All puts, between the comparison and the tray at the foot of the page. */
  readonly children: ReactNode;
}

/** The pinned puts of a chain: side by side if wanted, and always in the tray. */
export function Pins({ chain, puts, sale, children }: PinsProps) {
  const { keys, isOpen } = usePins();
  const pinned = useMemo(
    () => keys.flatMap((key) => puts.find(({ contract }) => putKey(contract) === key) ?? []),
    [keys, puts],
  );
  return (
    <>
      {isOpen && pinned.length > 0 && <SideBySide chain={chain} pinned={pinned} sale={sale} />}
      {children}
      <Tray pinned={pinned} />
    </>
  );
}
