import { typeText, useTypedText } from './texts';

/** Text typed into a view's own field, which survives a reload; null resets it. */
export function useAsked(name: string, initial = '') {
  const field = `asked.${name}` as const;
  const set = (text: string | null) => typeText(field, text);
  return [useTypedText(field) ?? initial, set] as const;
}
