import { useDeferredValue, useMemo } from 'react';
import { chainDoubts } from '../../../core/chain/distrustChain';
import type { RankedPut } from '../../../core/chain/rankedPut';
import type { RankFacts } from '../../../core/chain/rankFacts';
import { usePage } from '../../../store/page';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { useStrikes } from '../../../store/strikes';
import { chainDoubtSentence, doubtfulWords } from '../../../words/strikes/doubtWords';
import styles from '../Strikes.module.css';

interface DoubtsProps {
  readonly chain: ReadChain;
  readonly facts: RankFacts;
  readonly puts: readonly RankedPut[];
}

/** Why to check a chain before trusting it, and how many of its puts are doubtful. */
export function Doubts({ chain, facts, puts }: DoubtsProps) {
  const now = usePage((page) => page.clock?.now ?? 0);
  const hides = useStrikes((strikes) => strikes.hidesDoubtful);
  // A large chain is checked only after its rows have been shown.
  const isDue = useDeferredValue(true, false);
  const ofChain = useMemo(() => {
    if (!isDue) return [];
    const { quotes, quotedAt, isExample } = chain;
    const maxMinutes = facts.thresholds.quoteMaxMinutes;
    const doubts = chainDoubts(quotes, { ...facts, quotedAt, now, maxMinutes });
    return isExample ? [] : doubts.map(chainDoubtSentence);
  }, [chain, facts, now, isDue]);
  const ofPuts = doubtfulWords(puts);
  const sentences = [...ofChain, ...(ofPuts ? [ofPuts] : [])];
  if (sentences.length === 0) return null;
  return (
    <div className={styles.doubts} role="note">
      <p>
        <strong>Check before you trust these.</strong> {sentences.join(' ')}
      </p>
      {ofPuts && (
        <button
          type="button"
          aria-pressed={hides}
          onClick={() => useStrikes.setState({ hidesDoubtful: !hides })}
        >
          Hide the doubtful
        </button>
      )}
    </div>
  );
}
