/** Said if code did not load: `what` could not be shown, done or read. */
export const lostWords = (what: string) => `${what} did not load.`;

/** Added if the lost code is what stores typed text. */
export const NOT_KEPT = 'Until it does, nothing you type is kept.';

export const FAULT_WORDS = 'This cannot be shown: a fault in Putwise.';

export const TRY_AGAIN = 'Try again';
