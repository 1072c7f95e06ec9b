import { TYPED, typeText, useTypedTexts, type TypedName } from '../store/typed/texts';
import { keysIn, PREFIX, tab } from './area';
import { forget, keyOf, readText, writeText } from './storage';

/** Characters: a tab's storage has room for some millions, and the trade needs some of it. */
const LONGEST = 300_000;

const isTyped = (name: string): name is TypedName =>
  TYPED.some((kind) => name === kind || name.startsWith(`${kind}.`));

/** Writes what stands in a field; of a text too long for it nothing rather than a part. */
function keep(name: TypedName, text: string | undefined) {
  const key = keyOf({ name });
  if (text === undefined || text.length > LONGEST) forget(tab, key);
  else writeText(tab, key, text);
}

/** What is typed or pasted and not taken up yet is there again after a reload of its tab. */
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
  // What was typed since the page came up counts.
  for (const name of names) if (!(name in here)) typeText(name, readText(tab, { name }));
  for (const [name, text] of Object.entries(here)) keep(name as TypedName, text);
}
