import type { RankedPut } from '../../../core/chain/rankedPut';
import type { ReadChain } from '../../../store/strikes/keptChain';
import type { SpotWords } from '../../../words/strikes/plotWords';
import { PutActs } from '../look/PutActs';
import styles from './PutsPlot.module.css';

interface ReadingProps {
  readonly words: SpotWords | null;
  readonly put: RankedPut | null;
  readonly chain: ReadChain;
}

/** The put being read, in a sentence, with its actions. */
export function Reading({ words, put, chain }: ReadingProps) {
  return (
    <div className={styles.reading}>
      {words && put && (
        <>
          <p>
            {words.name}: <strong>{words.figures}</strong>
          </p>
          <PutActs put={put} chain={chain} />
        </>
      )}
    </div>
  );
}
