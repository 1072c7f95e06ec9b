import { useMemo } from 'react';
import { typeText, useTypedText, useTypedTexts, type TypedName } from './texts';

/** Reads texts by name from one stored text; empty if it cannot be read. */
export function textsIn(text: string): Readonly<Record<string, string>> {
  try {
    const parts: unknown = JSON.parse(text);
    const isText = (entry: readonly [string, unknown]): entry is [string, string] =>
      typeof entry[1] === 'string';
    return Object.fromEntries(Object.entries(parts ?? {}).filter(isText));
  } catch {
    return {};
  }
}

/** Drops all texts typed under names with this beginning. */
export function dropAsked(beginning: string): void {
  for (const name of Object.keys(useTypedTexts.getState())) {
    if (name.startsWith(`asked.${beginning}`)) typeText(name as TypedName, null);
  }
}

/** Several fields of one view, with initial and typed texts, like `useAsked`. */
export function useAskedTexts<Texts extends Readonly<Record<string, string>>>(
  name: string,
  initial: Texts,
) {
  const field = `asked.${name}` as const;
  const text = useTypedText(field) ?? '';
  const changed = useMemo(() => textsIn(text), [text]);
  const texts: Texts = { ...initial, ...changed };
  const type = (more: Partial<Texts>) => {
    // Two fields may be edited before either is rendered.
    const now = textsIn(useTypedTexts.getState()[field] ?? '');
    typeText(field, JSON.stringify({ ...now, ...more }));
  };
  return { texts, type, drop: () => typeText(field, null) };
}
