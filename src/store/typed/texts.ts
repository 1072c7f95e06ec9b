import { create } from 'zustand';

/** Places in which a text is typed or pasted and kept until it is taken in. */
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
  'asked', // texts of views, in their own format
] as const;

/** A field of one kind, or one per thing that has such a field: `note.` and the id of a plan. */
export type TypedName = (typeof TYPED)[number] | `${(typeof TYPED)[number]}.${string}`;

/** Texts typed or pasted and not yet taken in. */
export const useTypedTexts = create<Readonly<Record<string, string>>>()(() => ({}));

/** Types into a field; null once its text is taken in or given up. */
export function typeText(name: TypedName, text: string | null) {
  const { [name]: _, ...others } = useTypedTexts.getState();
  useTypedTexts.setState(text === null ? others : { ...others, [name]: text }, true);
}

/** The text typed in a field; undefined before anything is typed. */
export const useTypedText = (name: TypedName): string | undefined =>
  useTypedTexts((texts) => texts[name]);

/** Gives up editing an event. */
export function dropChange(id: string) {
  typeText(`change.${id}`, null);
  typeText(`was.${id}`, null);
}

/** Notes that a text was taken in, if the field still holds it. */
export function clearTaken(name: TypedName, source: unknown) {
  if (useTypedTexts.getState()[name] === source) typeText(name, null);
}
