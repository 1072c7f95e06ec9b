import { useEffect, useState } from 'react';
import {
  canWatch,
  mayRead,
  newestUnseen,
  noteSeen,
  watch,
  stopWatching,
  whatIsWatched,
  type Watched as Handle,
} from '../../../../storage/watched/watched';
import { Section } from '../../Section';
import { bringFiles } from '../brought';

/** The state of the watched file or folder. */
type Look =
  | { readonly handle: null }
  | { readonly handle: Handle; readonly isAsking: true }
  | {
      readonly handle: Handle;
      readonly isAsking: false;
      readonly file: File | null;
      /** Whether it is gone, or cannot be read. */
      readonly isLost: boolean;
    };

async function lookInto(handle: Handle, isGesture: boolean): Promise<Look> {
  try {
    if (!(await mayRead(handle, isGesture))) return { handle, isAsking: true };
    return { handle, isAsking: false, file: await newestUnseen(handle), isLost: false };
  } catch {
    return { handle, isAsking: false, file: null, isLost: true };
  }
}

async function lookAgain(): Promise<Look> {
  const handle = await whatIsWatched();
  return handle === null ? { handle } : lookInto(handle, false);
}

/** The newest watched statement, offered whenever the user returns to the page. */
export function Watched() {
  const [look, setLook] = useState<Look | null>(null);
  useEffect(() => {
    const again = () => void lookAgain().then(setLook);
    if (!canWatch()) return;
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  if (look === null) return null;
  return (
    <Section title="A file or folder that is watched">
      {look.handle === null ? (
        <Unwatched onPick={(handle) => void lookInto(handle, true).then(setLook)} />
      ) : (
        <>
          <p className="note">{wordsOf(look)}</p>
          <p className="buttons">
            {look.isAsking ? (
              <button type="button" onClick={() => void lookInto(look.handle, true).then(setLook)}>
                {look.handle.kind === 'file' ? 'Look at' : 'Look into'} {look.handle.name}
              </button>
            ) : (
              look.file && <Read file={look.file} onLeft={() => void lookAgain().then(setLook)} />
            )}
            <button
              type="button"
              onClick={() => void stopWatching().then(() => setLook({ handle: null }))}
            >
              Stop watching
            </button>
          </p>
        </>
      )}
    </Section>
  );
}

function wordsOf(look: Exclude<Look, { readonly handle: null }>): string {
  const { name, kind } = look.handle;
  if (look.isAsking) return `The browser must ask you again before ${name} is read.`;
  if (look.isLost)
    return `${name} cannot be read: it may have been moved. Stop watching it, or pick it again.`;
  if (kind === 'file')
    return look.file ? `${name} is new here, or has changed.` : `${name} has not changed.`;
  return look.file
    ? `${look.file.name} is new or has changed in ${name}.`
    : `Nothing new in ${name}.`;
}

interface UnwatchedProps {
  readonly onPick: (handle: Handle) => void;
}

function Unwatched({ onPick }: UnwatchedProps) {
  const pick = (what: Parameters<typeof watch>[0]) =>
    void watch(what).then((handle) => handle && onPick(handle));
  return (
    <>
      <p className="note">
        A file that your broker’s statement is saved over, or the folder where statements are saved:
        the newest is offered here when it changes. It is read only in this browser.
      </p>
      <p className="buttons">
        <button type="button" onClick={() => pick('folder')}>
          Watch a folder
        </button>
        <button type="button" onClick={() => pick('file')}>
          Watch a file
        </button>
      </p>
    </>
  );
}

function Read({ file, onLeft }: { readonly file: File; readonly onLeft: () => void }) {
  const [isReading, setReading] = useState(false);
  const read = async () => {
    if (isReading) return;
    setReading(true);
    await bringFiles([file]);
    setReading(false);
  };
  return (
    <>
      <button type="button" className="primary" onClick={() => void read()}>
        Read {file.name}
      </button>
      <button type="button" onClick={() => void noteSeen(file).then(onLeft)}>
        Not this one
      </button>
    </>
  );
}
