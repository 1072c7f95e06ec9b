import { useEffect, useMemo, useState } from 'react';
import type { ReplayRule } from '../../../core/history/replay/rule';
import type { Replayer } from '../../../workers/runReplay';
import { bundledReplayer, lastAsked, type Answered } from './replayer';

/** The result for a rule, or for the last readable one; null until the first is replayed. */
export function useReplay(rule: ReplayRule | null, own: Replayer | null): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const asking = useMemo(
    () => lastAsked(own ? async () => own : bundledReplayer, setAnswered, setFailure),
    [own],
  );
  useEffect(() => {
    asking.start();
    return () => asking.stop();
  }, [asking]);
  useEffect(() => {
    if (rule !== null) asking.ask(rule);
  }, [rule, asking]);
  if (failure !== null) throw failure as Error;
  return answered;
}
