import { local } from './area';
import { download } from './download';
import { say, usePage } from '../store/page';
import { forget, unreadableTexts, writeText } from './storage';

/** Downloads everything that could not be read, exactly as found. */
export function downloadUnreadable() {
  const texts = unreadableTexts(local);
  download('putwise-unreadable.json', JSON.stringify(texts, null, 2), 'application/json');
}

export function forgetUnreadable() {
  const texts = unreadableTexts(local);
  for (const { key } of texts) forget(local, key);
  usePage.setState({ setAside: false });
  const bringBack = () => {
    const failed = texts.filter(({ key, raw }) => writeText(local, key, raw) !== null);
    usePage.setState({ setAside: failed.length < texts.length, message: null });
    if (failed.length > 0)
      say('Not brought back: delete plans to make room, then undo.', bringBack);
  };
  say('Deleted what could not be read.', bringBack);
}
