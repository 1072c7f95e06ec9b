import { expose } from 'comlink';
import type { StatementAbout } from '../files/read/statements/reading';
import type { OwnAnswers } from '../files/statement/answered';
import { redacted } from '../files/statement/redacted';
import {
  provenStatement,
  type BookBeside,
  type Proven,
  type Stage,
} from '../files/statement/proven';

/** Reads, matches and proves a statement from a text or a file; `tell` hears of each stage. */
export async function prove(
  source: string | Blob,
  about: StatementAbout,
  answers: OwnAnswers,
  beside: BookBeside,
  tell: (stage: Stage) => unknown,
): Promise<Proven> {
  const text = typeof source === 'string' ? source : await source.text();
  return provenStatement(text, about, answers, beside, tell);
}

/** A redacted copy that is read the same way as a text or a file; null if there is none. */
export async function redact(
  source: string | Blob,
  fileName: string,
  seed: number,
): Promise<string | null> {
  return redacted(typeof source === 'string' ? source : await source.text(), fileName, seed);
}

expose({ prove, redact });
