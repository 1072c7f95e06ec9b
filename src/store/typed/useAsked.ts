import { typeText, useTypedText } from './texts';

/** What is typed where a view asks for something, which outlasts the page; null takes it back to how it began. */
export function useAsked(name: string, initial = '') {
  const field = `asked.${name}` as const;
  const set = (text: string | null) => typeText(field, text);
  return [useTypedText(field) ?? initial, set] as const;
}
