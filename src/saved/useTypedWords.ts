import type { PlanWords } from '../storage/plans/plans';
import { typeText, useTypedText } from '../store/typed/texts';

/** The unsaved name and note typed for a plan, by its id. */
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
