/** Choices a person makes once about the book. */
export interface BookChoices {
  /** Sectors by symbol, as typed. */
  readonly sectors: Readonly<Record<string, string>>;
  /**
   * By key, the New York date on which the person left something as it was although it wanted a
   * decision.
   */
  readonly left: Readonly<Record<string, string>>;
}

export const NO_BOOK_CHOICES: BookChoices = { sectors: {}, left: {} };
