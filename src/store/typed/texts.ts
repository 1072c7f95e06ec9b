import { create } from 'zustand';

/** Where a text is typed or pasted that stands for itself until it is taken up. */
export const TYPED = [
  'entry',
  'change',
  'was', // what a change began from
  'name',
  'note',
  'fill',
  'chain',
  'statement',
  'prices',
  'asked', // by a view, each in words of its own
] as const;

/** One field of a kind, or one for each thing that has such a field: `note.` and the id of a plan. */
export type TypedName = (typeof TYPED)[number] | `${(typeof TYPED)[number]}.${string}`;

/** What was typed or pasted and is not taken up yet. */
export const useTypedTexts = create<Readonly<Record<string, string>>>()(() => ({}));

/** Types into a field; null once what was typed there is taken up, or given up. */
export function typeText(name: TypedName, text: string | null) {
  const { [name]: _, ...others } = useTypedTexts.getState();
  useTypedTexts.setState(text === null ? others : { ...others, [name]: text }, true);
}

/** What is typed in a field; undefined before anything is. */
export const useTypedText = (name: TypedName): string | undefined =>
  useTypedTexts((texts) => texts[name]);

/** Gives up changing an event. */
export function dropChange(id: string) {
  typeText(`change.${id}`, null);
  typeText(`was.${id}`, null);
}

/** Says that a text was taken up, if it is what stands in a field. */
export function takenUp(name: TypedName, source: unknown) {
  if (useTypedTexts.getState()[name] === source) typeText(name, null);
}
