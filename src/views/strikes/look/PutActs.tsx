import type { RankedPut } from '../../../core/chain/rankedPut';
import { togglePin, useIsPinned } from '../../../store/strikes/pins';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { planPut } from '../../../store/strikes';
import { chainPutName } from '../../../words/strikes/chainPutName';
import styles from './PutActs.module.css';

interface PutActsProps {
  readonly put: RankedPut;
  readonly chain: ReadChain;
}

/** Actions for the put described in a sentence. */
export function PutActs({ put, chain }: PutActsProps) {
  const { contract, price } = put;
  const isPinned = useIsPinned(contract);
  const name = chainPutName(contract);
  const plan = () => {
    planPut(put, chain);
    location.assign('#plan');
  };
  const pin = isPinned ? 'Unpin it' : 'Pin it';
  return (
    <span className={styles.acts}>
      <button type="button" aria-label={`${pin}: ${name}`} onClick={() => togglePin(contract)}>
        {pin}
      </button>
      {price !== null && (
        <button type="button" aria-label={`Plan it: ${name}`} onClick={plan}>
          Plan it
        </button>
      )}
    </span>
  );
}
