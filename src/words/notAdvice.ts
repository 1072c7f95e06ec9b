/** Shown at the end of every page and sheet. */
export const NOT_ADVICE = 'Not advice: selling puts can lose most of the cash set aside';
