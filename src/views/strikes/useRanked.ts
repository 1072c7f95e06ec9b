import { useEffect, useState } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RankFacts } from '../../core/chain/rankFacts';
import { rankByExpiration } from '../../core/chain/rankPuts';
import type { ReadChain } from '../../store/strikes';

interface Ranked {
  readonly puts: readonly RankedPut[];
  /** Whether every expiration is judged. */
  readonly isWhole: boolean;
}

const NOTHING: Ranked = { puts: [], isWhole: false };

/** Judges a chain an expiration at a time, so that the page answers in between. */
export function useRanked(chain: ReadChain, facts: RankFacts | null): Ranked {
  const [ranked, setRanked] = useState(NOTHING);
  useEffect(() => {
    if (facts === null) return;
    const run = rankByExpiration(chain.quotes, facts);
    const puts: RankedPut[] = [];
    const step = () => {
      const next = run.next();
      if (next.done) setRanked({ puts, isWhole: true });
      else {
        puts.push(...next.value);
        timer = setTimeout(step);
      }
    };
    let timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [chain, facts]);
  return ranked;
}
