/** Why an event makes no sense and therefore does nothing. */
export type Senseless =
  | 'idSeenBefore'
  | 'kindUnknown'
  | 'noDate'
  | 'noTime'
  | 'notANumber'
  | 'noWholeContracts'
  | 'notAboveZero'
  | 'belowZero'
  | 'carriesNothing'
  | 'changesKind';

/** What the book reports about an event. */
export type Problem =
  | Senseless
  /** A fill closed a position, and its remainder opened the opposite one. */
  | 'crosses'
  /** The fill was said to close, but closes more than is open. */
  | 'closesTooMany'
  /** The fill was said to open, but closed an opposite position. */
  | 'opensAgainst'
  /** An outcome for more contracts than are open on its side: the excess did nothing. */
  | 'moreThanStand'
  /** Shares sold without being held; they stand short. */
  | 'sharesNotHeld'
  | 'afterExpiration'
  | 'expiresEarly'
  /**
   * Reported at the opening of a position past its expiration: expired, assigned, settled or
   * closed?
   */
  | 'outcomeMissing'
  /** A series adjusted by the clearing house: what it delivers is not known here. */
  | 'adjusted'
  /** Moved nothing: enter an expiration, and enter the shares received or delivered by hand. */
  | 'deliversUnknown'
  /** Moved nothing: enter the settlement value of the index. */
  | 'settlesInCash'
  /** A split left open series as they are: enter by hand, as a change, what each became. */
  | 'seriesLeft'
  /** Carried or changed into a position of the opposite sign: did nothing. */
  | 'otherSignStands'
  /** Carried without a basis: figures that need it are not known. */
  | 'basisUnknown';

export interface BookProblem {
  /** Id of the event. */
  readonly event: string;
  readonly problem: Problem;
}

/** A problem with the day and log position of its event. */
export interface Said extends BookProblem {
  readonly day: number;
  readonly at: number;
}

/** Oldest first, ties in the order of their events. */
export const problemsOf = (said: readonly Said[]): BookProblem[] =>
  said
    .toSorted((a, b) => (a.day === b.day ? a.at - b.at : a.day - b.day))
    .map(({ event, problem }) => ({ event, problem }));
