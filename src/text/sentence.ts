/** Words as they begin a sentence. */
export const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Words inside a sentence: a word loses its capital, an abbreviation keeps it, as `T-bills` does. */
export const inSentence = (words: string) =>
  words.replace(/^[A-Z](?=[a-z])/, (initial) => initial.toLowerCase());
