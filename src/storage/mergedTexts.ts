type Texts = Readonly<Record<string, string>>;

/** The second texts with all that the first have otherwise than they were known. */
export function mergedTexts<T extends Texts>(known: T, first: T, second: T): T {
  const changed = Object.entries(first).filter(([name, text]) => text !== known[name]);
  return { ...second, ...Object.fromEntries(changed) };
}

export const isSame = (one: Texts, other: Texts) =>
  Object.entries(one).every(([name, text]) => text === other[name]);
