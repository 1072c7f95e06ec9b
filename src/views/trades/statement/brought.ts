import type { OwnAnswers } from '../../../files/statement/answered';
import { keepBook } from '../../../storage/book/keptBook';
import { useBookState } from '../../../store/book';
import { usePage } from '../../../store/page';
import { addShown } from '../../../store/statement/batches';
import { bookBeside } from '../../../store/statement/beside';
import { newBrought } from '../../../store/statement/newBrought';
import { takenUp, typeText } from '../../../store/typed/texts';
import { useStatements, type Brought } from '../../../store/statement/statements';
import { isSmallStatement, runStatement } from '../../../workers/runStatement';
import { sizeOf } from '../../../workers/sourceSize';

/** Reads one in sight: what takes its time is said, and can be cancelled, which leaves nothing behind. */
async function read(brought: Brought): Promise<void> {
  await keepBook();
  const { id, source, fileName, answers } = brought;
  const today = usePage.getState().clock?.today;
  if (today === undefined) return;
  const { events } = useBookState.getState();
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
        // A worker may still be heard once it is ended.
        if (!control.signal.aborted) useStatements.setState({ busy: { ...about, stage } });
      },
      control.signal,
    );
    const { refused } = proven.reading;
    if (refused === null) {
      useStatements.setState({ shown: { ...brought, proven, events } });
    } else {
      useStatements.setState((before) => ({
        shown: null,
        refused: [...before.refused, { fileName, why: refused }],
      }));
    }
  } catch (error) {
    if (!control.signal.aborted) throw error;
  } finally {
    useStatements.setState({ busy: null });
  }
}

/** Goes on to what waits, until there is one to look at. */
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

function bring(more: readonly Brought[]): Promise<void> {
  useStatements.setState(({ queue }) => ({ queue: [...queue, ...more], refused: [] }));
  return inOrder(goOn);
}

/** Takes files up to be read, one after the other. */
export const bringFiles = (files: readonly File[]): Promise<void> =>
  bring(files.map((file) => newBrought(file, file.name)));

/** Takes up a text that was pasted or typed. */
export function bringText(text: string): Promise<void> {
  typeText('statement', text);
  return bring([newBrought(text, 'Pasted text')]);
}

/** Reads what is shown again, with more answers. */
export function answer(more: OwnAnswers): Promise<void> {
  const { shown } = useStatements.getState();
  if (shown === null) return Promise.resolve();
  const { proven: _, events: __, ...brought } = shown;
  return inOrder(() => read({ ...brought, answers: { ...brought.answers, ...more } }));
}

/** Leaves the statement that is shown, of which nothing is kept, for the next. */
export function leave(): Promise<void> {
  takenUp('statement', useStatements.getState().shown?.source);
  useStatements.setState({ shown: null });
  return inOrder(goOn);
}

/**
 * Adds what is shown, as it is shown. Where the log has changed since, it is matched anew and shown
 * again instead; whether it was added.
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
