import type { OwnAnswers } from '../../../files/statement/answered';
import {
  begunTexts,
  broughtFile,
  dropBegun,
  storeBegun,
} from '../../../storage/typed/begunStatements';
import { noteSeenIfOffered } from '../../../storage/watched/watched';
import { keepBook } from '../../../storage/book/keptBook';
import { useBookState } from '../../../store/book';
import { usePage } from '../../../store/page';
import { addShown } from '../../../store/statement/batches';
import { bookBeside } from '../../../store/statement/beside';
import { newBrought } from '../../../store/statement/newBrought';
import { clearTaken, typeText, useTypedTexts } from '../../../store/typed/texts';
import { useStatements, type Brought } from '../../../store/statement/statements';
import { isSmallStatement, runStatement } from '../../../workers/runStatement';
import { sizeOf } from '../../../workers/sourceSize';

/** Returns an unviewed text to the field it was pasted in, unless another is there. */
function backToField({ id, source }: Brought) {
  dropBegun(id);
  if (typeof source === 'string' && !useTypedTexts.getState()['statement']) {
    typeText('statement', source);
  }
}

/**
 * Reads one with visible progress: slow work is shown and can be canceled, which leaves nothing
 * behind.
 */
async function read(one: Brought): Promise<void> {
  await keepBook();
  const today = usePage.getState().clock?.today;
  if (today === undefined) return;
  const { events, batches } = useBookState.getState();
  // A duplicated tab, whose original has added it, started with the same text.
  const brought = Object.hasOwn(batches, one.id)
    ? { ...newBrought(one.source, one.fileName), answers: one.answers }
    : one;
  const { id, source, fileName, answers } = brought;
  const beside = bookBeside(id, today);
  const toProve = { source, about: { fileName }, answers, beside };
  const control = new AbortController();
  const about = { fileName, size: sizeOf(source), cancel: () => control.abort() };
  if (!isSmallStatement(toProve)) {
    useStatements.setState({ busy: { ...about, stage: 'reading' } });
  }
  try {
    const proven = await runStatement(
      toProve,
      (stage) => {
        // A worker may still report after it was stopped.
        if (!control.signal.aborted) useStatements.setState({ busy: { ...about, stage } });
      },
      control.signal,
    );
    const { refused } = proven.reading;
    if (refused === null) {
      storeBegun(brought);
      clearTaken('statement', source);
      useStatements.setState({ shown: { ...brought, proven, events } });
    } else {
      backToField(brought);
      useStatements.setState((before) => ({
        shown: null,
        refused: [...before.refused, { fileName, why: refused }],
      }));
    }
  } catch (error) {
    if (!control.signal.aborted) throw error;
    if (useStatements.getState().shown?.id !== id) backToField(brought);
  } finally {
    useStatements.setState({ busy: null });
  }
}

/** Goes on to the next waiting file, until there is one to show. */
async function goOn(): Promise<void> {
  const { shown, busy, queue } = useStatements.getState();
  const [next, ...rest] = queue;
  if (shown !== null || busy !== null || next === undefined) return;
  useStatements.setState({ queue: rest });
  await read(next);
  await goOn();
}

let last: Promise<void> = Promise.resolve();

/** One after the other: each is matched with what those before it have brought. */
function inOrder(act: () => Promise<void>): Promise<void> {
  const turn = last.then(act);
  last = turn.catch(() => {});
  return turn;
}

/** Ids of everything brought since the page opened. */
const taken = new Set<string>();

function bring(all: readonly Brought[]): Promise<void> {
  // A file opened twice counts as two.
  const more = all.map((one) => (taken.has(one.id) ? newBrought(one.source, one.fileName) : one));
  for (const { id } of more) taken.add(id);
  useStatements.setState(({ queue }) => ({ queue: [...queue, ...more], refused: [] }));
  return inOrder(goOn);
}

/** Queues files to be read, one after the other. */
export const bringFiles = (files: readonly File[]): Promise<void> => bring(files.map(broughtFile));

/** Queues a pasted or typed text; it stays in its field until it is shown. */
export function bringText(text: string): Promise<void> {
  const brought = newBrought(text, 'Pasted text');
  const { shown, busy, queue } = useStatements.getState();
  // The field's own unread text is a different one.
  if (!useTypedTexts.getState()['statement']) typeText('statement', text);
  if (shown !== null || busy !== null || queue.length > 0) storeBegun(brought);
  return bring([brought]);
}

/** Resumes the texts that were shown when the page was reloaded. */
export function takeUpBegun(): void {
  const left = begunTexts().filter(({ id }) => !taken.has(id));
  if (left.length > 0) void bring(left);
}

/** Reads the shown statement again, with more answers. */
export function answer(more: OwnAnswers): Promise<void> {
  const { shown } = useStatements.getState();
  if (shown === null) return Promise.resolve();
  const { proven: _, events: __, ...brought } = shown;
  return inOrder(() => read({ ...brought, answers: { ...brought.answers, ...more } }));
}

/** Discards the shown statement, of which nothing is stored, and goes on to the next. */
export function leave(): Promise<void> {
  const { shown } = useStatements.getState();
  if (shown !== null) {
    dropBegun(shown.id);
    void noteSeenIfOffered(shown.source);
  }
  useStatements.setState({ shown: null });
  return inOrder(goOn);
}

/**
 * Adds the statement as shown. If the log has changed since, it is matched and shown again instead;
 * returns whether it was added.
 */
export async function addIt(): Promise<boolean> {
  const { shown } = useStatements.getState();
  if (shown === null) return false;
  if (shown.events !== useBookState.getState().events) {
    await answer({});
    return false;
  }
  addShown(shown);
  await leave();
  return true;
}
