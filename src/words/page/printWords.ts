/** Why there is nothing to print: `what` waits for a field, or nothing is typed. */
export const nothingToPrint = (what: string, waitingFor: string | null) =>
  `No ${what} to print: ${waitingFor ? `it waits for ${waitingFor}` : 'nothing is typed yet'}. Fix it in Putwise, then print again.`;

/** A blank to fill in by hand for a figure not known yet. */
export const BLANK = '________';

/** Heads the example on paper. */
export const EXAMPLE_ON_PAPER = 'A worked example, not a trade: its prices are invented.';
