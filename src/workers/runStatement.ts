import { proxy } from 'comlink';
import { sizeRefusal } from '../files/read/foreignText';
import type { StatementAbout } from '../files/read/statements/reading';
import { refusedStatement } from '../files/read/statements/readStatement';
import type { OwnAnswers } from '../files/statement/answered';
import {
  provenStatement,
  type BookBeside,
  type Proven,
  type Stage,
} from '../files/statement/proven';
import { inWorker } from './inWorker';
import { sizeOf } from './sourceSize';
import type { prove, redact } from './statement.worker';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './statement.worker?worker&url';

/** Limits of characters and log events up to which this is faster than starting a worker. */
const SMALL_TEXT = 50_000;
const SMALL_LOG = 1000;

/** A statement, the book beside it, and the answers about it. */
export interface ToProve {
  readonly source: string | Blob;
  readonly about: StatementAbout;
  readonly answers: OwnAnswers;
  readonly beside: BookBeside;
}

export const isSmallStatement = ({ source, beside }: Pick<ToProve, 'source' | 'beside'>) =>
  sizeOf(source) <= SMALL_TEXT && beside.log.events.length <= SMALL_LOG;

async function proveHere({ source, about, answers, beside }: ToProve): Promise<Proven> {
  const text = typeof source === 'string' ? source : await source.text();
  return provenStatement(text, about, answers, beside);
}

/**
 * Reads, matches and proves a statement, a large one in a worker if one starts; a source that is
 * too large is not even opened. Fails if stopped by the signal.
 */
export async function runStatement(
  given: ToProve,
  tell: (stage: Stage) => void,
  signal: AbortSignal,
): Promise<Proven> {
  const { source, about, answers, beside } = given;
  if (isSmallStatement(given)) return proveHere(given);
  const tooLarge = sizeRefusal(sizeOf(source));
  if (tooLarge !== null) {
    return { reading: refusedStatement('Unknown', tooLarge), accounts: {}, told: [], adding: null };
  }
  try {
    return await inWorker<{ readonly prove: typeof prove }, Proven>(
      workerAddress,
      { signal, silence: null },
      (worked) => worked.prove(source, about, answers, beside, proxy(tell)),
    );
  } catch {
    signal.throwIfAborted();
    return proveHere(given);
  }
}

/**
 * Makes a redacted copy in a worker: redactions are tried until one is read the same way as the
 * file.
 */
export async function runRedacting(
  source: string | Blob,
  fileName: string,
  seed: number,
): Promise<string | null> {
  const { signal } = new AbortController();
  return inWorker<{ readonly redact: typeof redact }, string | null>(
    workerAddress,
    { signal, silence: null },
    (worked) => worked.redact(source, fileName, seed),
  );
}
