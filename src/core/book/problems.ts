/** Why an event makes no sense, and does nothing. */
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

/** What the book says of an event. */
export type Problem =
  | Senseless
  /** A fill closed what stood, and its rest opened the other way. */
  | 'crosses'
  /** Said to close more than stands. */
  | 'closesTooMany'
  /** Said to open, and closed what stood on the other side. */
  | 'opensAgainst'
  /** An outcome of more contracts than stand on its side: the excess did nothing. */
  | 'moreThanStand'
  /** Shares sold that were not held stand short. */
  | 'sharesNotHeld'
  | 'afterExpiration'
  | 'expiresEarly'
  /** At the opening of a position past its expiration: expired, assigned, settled or closed? */
  | 'outcomeMissing'
  /** A series that the clearing house adjusted: what it delivers is not known here. */
  | 'adjusted'
  /** Moved nothing: enter an expiration, and by hand the shares that came or went. */
  | 'deliversUnknown'
  /** Moved nothing: enter the value at which the index was settled. */
  | 'settlesInCash'
  /** A split left standing series as they are: enter by hand what each became, as a change. */
  | 'seriesLeft'
  /** Carried or changed into a position of the other sign: did nothing. */
  | 'otherSignStands'
  /** Carried without a basis: figures that need it are not known. */
  | 'basisUnknown';

export interface BookProblem {
  /** Its id. */
  readonly event: string;
  readonly problem: Problem;
}

/** A problem with the day and the place in the log of the event it is about. */
export interface Said extends BookProblem {
  readonly day: number;
  readonly at: number;
}

/** Oldest first, equals in the order of their events. */
export const problemsOf = (said: readonly Said[]): BookProblem[] =>
  said
    .toSorted((a, b) => (a.day === b.day ? a.at - b.at : a.day - b.day))
    .map(({ event, problem }) => ({ event, problem }));
