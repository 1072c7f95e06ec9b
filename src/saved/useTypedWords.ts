import type { PlanWords } from '../storage/plans/plans';
import { typeText, useTypedText } from '../store/typed/texts';

/** What is typed as the name and the note of a plan, told apart by its id, and is not saved yet. */
export function useTypedWords(id: string) {
  const [nameField, noteField] = [`name.${id}`, `note.${id}`] as const;
  const name = useTypedText(nameField);
  const note = useTypedText(noteField);
  const words: Partial<PlanWords> = {
    ...(name !== undefined && { name }),
    ...(note !== undefined && { note }),
  };
  return {
    words,
    typeName: (text: string) => typeText(nameField, text),
    typeNote: (text: string) => typeText(noteField, text),
    forget: () => {
      typeText(nameField, null);
      typeText(noteField, null);
    },
  };
}
