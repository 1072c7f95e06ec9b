import { useEffect, useRef, useState } from 'react';
import type { ReplayRule } from '../../../core/history/replay/rule';
import { lastAsked, type Answered } from './replayer';

/** What became of a rule, or of the last one that could be read; null until the first is replayed. */
export function useReplay(rule: ReplayRule | null): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const asking = useRef<ReturnType<typeof lastAsked>>(null);
  useEffect(() => {
    const own = lastAsked(setAnswered, setFailure);
    asking.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => {
    if (rule !== null) asking.current?.ask(rule);
  }, [rule]);
  if (failure !== null) throw failure as Error;
  return answered;
}
