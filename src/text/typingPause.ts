/** Milliseconds without a key after which one is no longer in the middle of a number. */
export const TYPING_PAUSE = 300;
