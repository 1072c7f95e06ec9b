import { create } from 'zustand';
import type { OwnAnswers } from '../../files/statement/answered';
import type { Proven, Stage } from '../../files/statement/proven';
import type { LoggedEvent } from '../book';

/** A file, or a text that was pasted, to be read as a statement. */
export interface Brought {
  /** Of its batch, once it is added. */
  readonly id: string;
  readonly source: string | Blob;
  readonly fileName: string;
  readonly answers: OwnAnswers;
}

/** A statement as it is shown before anything of it is kept. */
export interface ShownStatement extends Brought {
  readonly proven: Proven;
  /** The log that it was matched with. */
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
  /** What is read once the one that is shown is added or left. */
  readonly queue: readonly Brought[];
  /** What takes its time; null otherwise. */
  readonly busy: Busy | null;
  /** What could not be read, each with a sentence why. */
  readonly refused: readonly { readonly fileName: string; readonly why: string }[];
}

export const useStatements = create<Statements>()(() => ({
  shown: null,
  queue: [],
  busy: null,
  refused: [],
}));
