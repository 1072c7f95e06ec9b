type Texts = Readonly<Record<string, string>>;

/** The texts that differ from what was known. */
export const changedTexts = <T extends Texts>(known: T, texts: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(texts).filter(([name, text]) => text !== known[name]),
  ) as Partial<T>;

/** The second texts, with everything that the first have changed from what was known. */
export const mergedTexts = <T extends Texts>(known: T, first: T, second: T): T => ({
  ...second,
  ...changedTexts(known, first),
});

export const isSame = (one: Texts, other: Texts) =>
  Object.entries(one).every(([name, text]) => text === other[name]);
