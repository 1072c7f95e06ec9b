/** Why there is nothing to print: `what` waits for a field, or nothing is typed. */
export const nothingToPrint = (what: string, waitingFor: string | null) =>
  `No ${what} to print: ${waitingFor ? `${waitingFor} cannot be worked with as it stands` : 'nothing is typed yet'}. Mend it in Putwise, then print again.`;
