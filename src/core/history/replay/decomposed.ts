import type { Sources } from './run';

/** The sources of an account's dollars, to the cent. */
export interface Decomposed {
  /** Starting value. */
  readonly startTotal: number;
  readonly billsTotal: number;
  readonly equityTotal: number;
  readonly volatilityTotal: number;
  readonly costsTotal: number;
  /** Sum of the parts. */
  readonly gainTotal: number;
  readonly endTotal: number;
  /** Costs as a share of the gain before costs; null if there was no gain. */
  readonly costShare: number | null;
}

/** Dollars to the cent, never -0. */
const toCents = (dollars: number) => Math.round(dollars * 100) + 0;

/**
 * Splits an account that started with `startTotal` dollars into parts, each rounded to the cent.
 * The volatility part is the remainder, so that the parts add up to the whole.
 */
export function decomposed(sources: Sources, end: number, startTotal: number): Decomposed {
  const gain = toCents((end - 1) * startTotal);
  const bills = toCents(sources.bills * startTotal);
  const equity = toCents(sources.equity * startTotal);
  const costs = toCents(sources.costs * startTotal);
  const before = gain - costs;
  return {
    startTotal,
    billsTotal: bills / 100,
    equityTotal: equity / 100,
    volatilityTotal: (gain - bills - equity - costs) / 100,
    costsTotal: costs / 100,
    gainTotal: gain / 100,
    endTotal: (toCents(startTotal) + gain) / 100,
    costShare: before > 0 ? (0 - costs) / before : null,
  };
}
