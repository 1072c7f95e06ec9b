/** Words capitalized to begin a sentence. */
export const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Words inside a sentence: a word loses its capital, an abbreviation such as `T-bills` keeps it. */
export const inSentence = (words: string) =>
  words.replace(/^[A-Z](?=[a-z])/, (initial) => initial.toLowerCase());
