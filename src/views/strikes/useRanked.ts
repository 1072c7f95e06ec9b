import { useEffect, useState } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RankFacts } from '../../core/chain/rankFacts';
import { rankByExpiration } from '../../core/chain/rankPuts';
import type { ReadChain } from '../../store/strikes/keptChain';

interface Ranked {
  /** The chain they are of. */
  readonly chain: ReadChain | null;
  readonly puts: readonly RankedPut[];
  /** Whether every expiration is judged. */
  readonly isWhole: boolean;
}

const NOTHING: Ranked = { chain: null, puts: [], isWhole: false };

/** Judges a chain an expiration at a time, so that the page answers in between. */
export function useRanked(chain: ReadChain, facts: RankFacts | null): Ranked {
  const [ranked, setRanked] = useState(NOTHING);
  useEffect(() => {
    if (facts === null) return;
    const run = rankByExpiration(chain.quotes, facts);
    const puts: RankedPut[] = [];
    const step = () => {
      const next = run.next();
      if (next.done) setRanked({ chain, puts, isWhole: true });
      else {
        puts.push(...next.value);
        timer = setTimeout(step);
      }
    };
    let timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [chain, facts]);
  // Until another chain is judged nothing is shown: a put would be planned at the wrong stock price.
  return ranked.chain === chain ? ranked : NOTHING;
}
