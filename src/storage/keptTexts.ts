import { TYPED, typeText, useTypedTexts, type TypedName } from '../store/typed/texts';
import { keysIn, PREFIX, tab } from './area';
import { forget, keyOf, readText, writeText } from './storage';

/** Characters: a tab's storage has room for a few million, and the trade needs some of it. */
const LONGEST = 300_000;

const isTyped = (name: string): name is TypedName =>
  TYPED.some((kind) => name === kind || name.startsWith(`${kind}.`));

/** Stores the text of a field; a text too long is not stored at all, rather than in part. */
function keep(name: TypedName, text: string | undefined) {
  const key = keyOf({ name });
  if (text === undefined || text.length > LONGEST) forget(tab, key);
  else writeText(tab, key, text);
}

/** Restores typed or pasted texts not yet taken in after their tab reloads. */
export function keepTexts() {
  const here = useTypedTexts.getState();
  const names = keysIn(tab, PREFIX)
    .map((key) => key.slice(PREFIX.length))
    .filter(isTyped);
  useTypedTexts.subscribe((texts, before) => {
    for (const name of Object.keys({ ...before, ...texts }) as TypedName[]) {
      if (texts[name] !== before[name]) keep(name, texts[name]);
    }
  });
  // What was typed since the page opened takes precedence.
  for (const name of names) if (!(name in here)) typeText(name, readText(tab, { name }));
  for (const [name, text] of Object.entries(here)) keep(name as TypedName, text);
}
