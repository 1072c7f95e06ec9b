/** The planned put as a row beside other uses of its cash. */
export const putRowName = (isSecured: boolean) =>
  isSecured ? 'Cash-secured put' : 'The put, not cash-secured';

export const nakedName = (margin: string) => `Naked put, on Reg-T margin of ${margin}`;
