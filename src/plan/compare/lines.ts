import type { Drawn } from '../../core/strategies/pricesDrawn';
import type { Plan } from '../plan';
import { comparisonOf } from '../derived';
import type { Comparison, Row } from './compare';
import { planOfSaved, type SavedContext } from './savedPuts';
import type { SavedPlan } from '../../draft/savedPlan';

/** One line of the tables and the chart: a use of the planned cash, or the put of a saved plan. */
export interface Line {
  readonly key: string;
  /** The name of the saved plan; null for a use of the planned cash. */
  readonly saved: string | null;
  /** The plan the row belongs to. */
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly row: Row;
}

/** The uses of the planned trade's cash as lines. */
export const usesOf = (plan: Plan, comparison: Comparison, rows: readonly Row[]): readonly Line[] =>
  rows.map((row) => ({ key: row.kind, saved: null, plan, comparison, row }));

/** The put of a saved plan as a line; null while its fields make no trade with a stock price. */
export function savedLine(saved: SavedPlan, context: SavedContext): Line | null {
  const plan = planOfSaved(saved, context);
  const comparison = plan && comparisonOf(plan);
  return comparison
    ? { key: saved.id, saved: saved.name, plan, comparison, row: comparison.put }
    : null;
}

/**
 * A line redrawn over another stock's prices, at equal relative distances from each stock's own
 * price.
 */
export function drawnOver({ row, comparison }: Line, spot: number): Drawn {
  const own = comparison.terms.trade.spot / spot;
  if (own === 1) return row;
  return {
    ...row,
    profitAtExpiration: (price) => row.profitAtExpiration(price * own),
    corners: row.corners.map((price) => price / own),
    breakevens: row.breakevens.map((price) => price / own),
  };
}
