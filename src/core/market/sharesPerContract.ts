/** Shares one standard equity option stands for. */
export const SHARES_PER_CONTRACT = 100;
