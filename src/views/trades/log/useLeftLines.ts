import { useEffect } from 'react';
import { BETWEEN_LINES } from '../../../files/read/typed/readTypedText';
import { useBookState } from '../../../store/book';
import { typeEntry } from '../../../store/typed/typeEntry';
import { sayBeside } from '../../../store/sayBeside';
import { dropChange, useTypedTexts } from '../../../store/typed/texts';
import { DELETED_MEANWHILE } from '../../../words/trades/meanwhile';

/** Moves text typed over an event that has since been deleted into the entry field. */
export function useLeftLines() {
  const texts = useTypedTexts();
  const events = useBookState((book) => book.events);
  const isWhole = useBookState((book) => book.isRead && !book.isHidden);
  useEffect(() => {
    if (!isWhole) return;
    const here = new Set(events.map(({ id }) => `change.${id}`));
    for (const [name, text] of Object.entries(texts)) {
      if (!name.startsWith('change.') || here.has(name)) continue;
      const { entry } = useTypedTexts.getState();
      typeEntry(entry?.trim() ? entry + BETWEEN_LINES + text : text);
      dropChange(name.slice('change.'.length));
      sayBeside(DELETED_MEANWHILE);
    }
  }, [texts, events, isWhole]);
}
