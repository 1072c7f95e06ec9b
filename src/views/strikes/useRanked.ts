import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RankFacts } from '../../core/chain/rankFacts';
import type { ReadChain } from '../../store/strikes/keptChain';
import { isSmallChain, runRanking } from '../../workers/runChain';

interface Ranked {
  /** The chain they belong to. */
  readonly chain: ReadChain | null;
  readonly puts: readonly RankedPut[];
  /** Whether every expiration has been judged. */
  readonly isWhole: boolean;
  /** Whether it was canceled midway. */
  readonly isCanceled: boolean;
}

const NOTHING: Ranked = { chain: null, puts: [], isWhole: false, isCanceled: false };

/** Milliseconds between updates of the judged rows. */
const PACE = 300;

/** Limits how often `tell` is called; the first call is immediate. */
function paced(tell: (puts: readonly RankedPut[]) => void): typeof tell {
  let latest = Number.NEGATIVE_INFINITY;
  return (puts) => {
    const now = performance.now();
    if (now - latest < PACE) return;
    latest = now;
    tell([...puts]);
  };
}

/**
 * Judges a chain one expiration at a time and, for a large chain, shows the first rows before the
 * last are judged. When judged again with other facts, the earlier rows stay until then.
 */
export function useRanked(chain: ReadChain, facts: RankFacts | null) {
  const [ranked, setRanked] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController>(undefined);
  const job = useMemo(() => ({ facts, attempt }), [facts, attempt]);
  useEffect(() => {
    const { facts: judgedBy } = job;
    if (judgedBy === null) return;
    const control = new AbortController();
    const { signal } = control;
    running.current = control;
    let all: readonly RankedPut[] = [];
    const give = (puts: readonly RankedPut[], isWhole: boolean) =>
      setRanked((before) =>
        before.chain === chain && before.isWhole && !isWhole
          ? before
          : { chain, puts, isWhole, isCanceled: false },
      );
    // Rendered at once: otherwise each update would come before the last is rendered, and all rows
    // would appear only at the end.
    const show = paced((puts) => give(puts, false));
    const tell = (puts: readonly RankedPut[]) => {
      if (signal.aborted) return;
      all = puts;
      if (!isSmallChain(chain.quotes)) show(puts);
    };
    const judge = async () => {
      try {
        await runRanking(chain.quotes, judgedBy, tell, signal);
        // With pictures of thousands of puts, gradually: the page responds in between.
        startTransition(() => give(all, true));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    };
    void judge();
    return () => control.abort();
  }, [chain, job]);
  // Until another chain is judged nothing is shown: a put would be planned at the wrong stock
  // price.
  const shown = ranked.chain === chain ? ranked : NOTHING;
  return {
    ...shown,
    cancel: () => {
      running.current?.abort();
      setRanked({ ...shown, chain, isCanceled: true });
    },
    start: () => setAttempt(attempt + 1),
  };
}
