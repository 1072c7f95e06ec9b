const HEADS = 'Underlying\tStock Price\tExpiration\tType\tStrike\tBid\tAsk\tOpen Int';

/** Puts on GOOGL as copied from a page, on the day of the journeys; one is crossed. */
export const CHAIN = [
  HEADS,
  ...[
    '2026-12-24 Put 357.5 3.70 3.80 740',
    '2026-12-24 Put 360 4.20 4.30 1210',
    '2026-12-24 Put 365 5.40 5.50 2210',
    '2026-12-24 Put 370 6.95 6.85 300',
    '2026-12-31 Put 365 5.95 6.05 610',
    '2027-02-19 Put 365 11.00 11.20 905',
  ].map((row) => `GOOGL\t385\t${row.replaceAll(' ', '\t')}`),
].join('\n');
