import { useEffect, useMemo, useRef, useState } from 'react';
import type { RepeatedPutFan } from '../../../core/simulation/fan';
import type { RepeatedPut } from '../../../core/simulation/repeatedPut';
import { runFan } from '../../../workers/runFan';

/** Milliseconds without typing before a simulation starts. */
const REST = 250;

type Outcome =
  | { readonly status: 'running'; readonly done: number }
  | { readonly status: 'canceled' }
  | { readonly status: 'done'; readonly fan: RepeatedPutFan; readonly inWorker: boolean };

/** One simulation, identified by this object itself. */
interface Job {
  readonly put: RepeatedPut;
  readonly attempt: number;
}

export interface YearFan {
  /** For the current put, never for an earlier one. */
  readonly outcome: Outcome;
  /** The last fan of any put: it reserves the space of the next one. */
  readonly lastFan: RepeatedPutFan | null;
  readonly cancel: () => void;
  readonly start: () => void;
}

const BEGUN: Outcome = { status: 'running', done: 0 };

/** The fan of a repeated put, simulated again whenever an input changes. */
export function useYearFan(put: RepeatedPut): YearFan {
  const [attempt, setAttempt] = useState(0);
  // Compared as text, so that only a changed input starts another job.
  const asked = JSON.stringify(put);
  const job = useMemo<Job>(
    () => ({ put: JSON.parse(asked) as RepeatedPut, attempt }),
    [asked, attempt],
  );
  const [run, setRun] = useState({ job, outcome: BEGUN });
  const [lastFan, setLastFan] = useState<RepeatedPutFan | null>(null);
  const running = useRef<AbortController>(undefined);

  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    running.current = control;
    const tell = (outcome: Outcome) => {
      if (!signal.aborted) setRun({ job, outcome });
    };
    const simulate = async () => {
      try {
        const result = await runFan(job.put, (done) => tell({ status: 'running', done }), signal);
        tell({ status: 'done', ...result });
        if (!signal.aborted) setLastFan(result.fan);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    };
    const timer = setTimeout(() => void simulate(), REST);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [job]);

  return {
    outcome: run.job === job ? run.outcome : BEGUN,
    lastFan,
    cancel: () => {
      running.current?.abort();
      setRun({ job, outcome: { status: 'canceled' } });
    },
    start: () => setAttempt(attempt + 1),
  };
}
