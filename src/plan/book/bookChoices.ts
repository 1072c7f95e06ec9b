/** What a person has said of the book once, for good. */
export interface BookChoices {
  /** By symbol, as typed. */
  readonly sectors: Readonly<Record<string, string>>;
  /** New York dates on which something that wants a decision was left as it is, by its key. */
  readonly left: Readonly<Record<string, string>>;
}

export const NO_BOOK_CHOICES: BookChoices = { sectors: {}, left: {} };
