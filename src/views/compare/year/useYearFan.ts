import { useEffect, useMemo, useRef, useState } from 'react';
import type { RepeatedPutFan } from '../../../core/simulation/fan';
import type { RepeatedPut } from '../../../core/simulation/repeatedPut';
import { runFan } from '../../../workers/runFan';

/** Milliseconds that typing must rest before a simulation starts. */
const REST = 250;

type Outcome =
  | { readonly status: 'running'; readonly done: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'done'; readonly fan: RepeatedPutFan; readonly inWorker: boolean };

/** One simulation, told from all others by being this very object. */
interface Job {
  readonly put: RepeatedPut;
  readonly attempt: number;
}

export interface YearFan {
  /** Of the put as it stands now, never of an earlier one. */
  readonly outcome: Outcome;
  /** The last fan there was, of whichever put: it keeps the place of the one to come. */
  readonly lastFan: RepeatedPutFan | null;
  readonly cancel: () => void;
  readonly start: () => void;
}

const BEGUN: Outcome = { status: 'running', done: 0 };

/** The fan of a repeated put, simulated anew whenever something in it changes. */
export function useYearFan(put: RepeatedPut): YearFan {
  const [attempt, setAttempt] = useState(0);
  // By its text, so that only a change of what is simulated makes another job.
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
      setRun({ job, outcome: { status: 'cancelled' } });
    },
    start: () => setAttempt(attempt + 1),
  };
}
