import { create } from 'zustand';
import type { OwnAnswers } from '../../files/statement/answered';
import type { Proven, Stage } from '../../files/statement/proven';
import type { LoggedEvent } from '../book';

/** A file or pasted text to be read as a statement. */
export interface Brought {
  /** Id of its batch, once added. */
  readonly id: string;
  readonly source: string | Blob;
  readonly fileName: string;
  readonly answers: OwnAnswers;
}

/** A statement as shown before anything of it is stored. */
export interface ShownStatement extends Brought {
  readonly proven: Proven;
  /** The log with which it was matched. */
  readonly events: readonly LoggedEvent[];
}

interface Busy {
  readonly fileName: string;
  readonly size: number;
  readonly stage: Stage;
  readonly cancel: () => void;
}

interface Statements {
  readonly shown: ShownStatement | null;
  /** Files to read once the one shown is added or left. */
  readonly queue: readonly Brought[];
  /** What takes time; null if nothing does. */
  readonly busy: Busy | null;
  /** Files that could not be read, each with a sentence why. */
  readonly refused: readonly { readonly fileName: string; readonly why: string }[];
}

export const useStatements = create<Statements>()(() => ({
  shown: null,
  queue: [],
  busy: null,
  refused: [],
}));
