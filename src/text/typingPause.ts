/** Milliseconds without a keystroke after which a person is no longer in the middle of a number. */
export const TYPING_PAUSE = 300;
