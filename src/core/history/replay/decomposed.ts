import type { Sources } from './run';

/** Where the dollars of an account came from, to the cent. */
export interface Decomposed {
  /** What it began with. */
  readonly startTotal: number;
  readonly billsTotal: number;
  readonly equityTotal: number;
  readonly volatilityTotal: number;
  readonly costsTotal: number;
  /** The parts' sum. */
  readonly gainTotal: number;
  readonly endTotal: number;
  /** Costs as a share of what was gained before them; null where nothing was. */
  readonly costShare: number | null;
}

/** Never −0. */
const toCents = (dollars: number) => Math.round(dollars * 100) + 0;

/**
 * The parts of an account that began with so many dollars, each rounded to the cent; what the premium
 * for volatility brought is what the others leave of the whole, so that together they are the whole.
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
