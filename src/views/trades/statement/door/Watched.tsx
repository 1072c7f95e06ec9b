import { useEffect, useState } from 'react';
import {
  canWatch,
  mayRead,
  newestIn,
  noteSeen,
  watchedFolder,
  watchFolder,
  watchNoMore,
  type WatchedFolder,
} from '../../../../storage/watched/watchedFolder';
import { Section } from '../../Section';
import { bringFiles } from '../brought';

/** What is known of the folder that is watched. */
type Look =
  | { readonly folder: null }
  | { readonly folder: WatchedFolder; readonly isAsking: true }
  | {
      readonly folder: WatchedFolder;
      readonly isAsking: false;
      readonly file: File | null;
      /** It is gone, or cannot be read. */
      readonly isLost: boolean;
    };

async function lookInto(folder: WatchedFolder, isGesture: boolean): Promise<Look> {
  try {
    if (!(await mayRead(folder, isGesture))) return { folder, isAsking: true };
    return { folder, isAsking: false, file: await newestIn(folder), isLost: false };
  } catch {
    return { folder, isAsking: false, file: null, isLost: true };
  }
}

async function lookAgain(): Promise<Look> {
  const folder = await watchedFolder();
  return folder === null ? { folder } : lookInto(folder, false);
}

/** The newest statement of a folder that is watched, offered whenever the page is come back to. */
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
    <Section title="A folder that is watched">
      {look.folder === null ? (
        <Unwatched onPick={(folder) => void lookInto(folder, true).then(setLook)} />
      ) : (
        <>
          <p className="note">{wordsOf(look)}</p>
          <p className="buttons">
            {look.isAsking ? (
              <button type="button" onClick={() => void lookInto(look.folder, true).then(setLook)}>
                Look into {look.folder.name}
              </button>
            ) : (
              look.file && <Read file={look.file} onRead={() => void lookAgain().then(setLook)} />
            )}
            <button
              type="button"
              onClick={() => void watchNoMore().then(() => setLook({ folder: null }))}
            >
              Stop watching
            </button>
          </p>
        </>
      )}
    </Section>
  );
}

function wordsOf(look: Exclude<Look, { readonly folder: null }>): string {
  const { name } = look.folder;
  if (look.isAsking) return `The browser wants to be asked again before ${name} is looked into.`;
  if (look.isLost)
    return `${name} cannot be read: it may have been moved. Stop watching it, or pick it anew.`;
  return look.file === null
    ? `Nothing new in ${name}.`
    : `${look.file.name} has come or changed in ${name}.`;
}

const Unwatched = ({ onPick }: { readonly onPick: (folder: WatchedFolder) => void }) => (
  <>
    <p className="note">
      Where your broker’s files are saved: the newest is offered here when it changes. It is read in
      this browser alone.
    </p>
    <p className="buttons">
      <button
        type="button"
        onClick={() => void watchFolder().then((folder) => folder && onPick(folder))}
      >
        Watch a folder
      </button>
    </p>
  </>
);

const Read = ({ file, onRead }: { readonly file: File; readonly onRead: () => void }) => (
  <>
    <button
      type="button"
      className="primary"
      onClick={() => {
        void bringFiles([file]);
        void noteSeen(file).then(onRead);
      }}
    >
      Read {file.name}
    </button>
    <button type="button" onClick={() => void noteSeen(file).then(onRead)}>
      Not this one
    </button>
  </>
);
