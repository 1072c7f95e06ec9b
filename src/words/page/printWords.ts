/** Why there is nothing to print: `what` waits for a field, or nothing is typed. */
export const nothingToPrint = (what: string, waitingFor: string | null) =>
  `No ${what} to print: ${waitingFor ? `it waits for ${waitingFor}` : 'nothing is typed yet'}. Mend it in Putwise, then print again.`;
