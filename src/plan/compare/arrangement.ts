import { STRATEGIES, type StrategyKind } from '../../core/strategies/compareStrategies';
import type { Row } from './compare';

/** Rows that stand first, in that order, and those that are hidden, by the strategy's kind. */
export interface Arrangement {
  readonly first: readonly string[];
  readonly hidden: readonly string[];
}

/** Every strategy: those that were put first, then the others as the list has them. */
export function ordered({ first }: Arrangement): readonly StrategyKind[] {
  const rank = (kind: string) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  return STRATEGIES.map(({ kind }) => kind).toSorted((one, other) => rank(one) - rank(other));
}

/** The rows in the order chosen, those that are hidden apart. */
export function arranged(rows: readonly Row[], arrangement: Arrangement) {
  const inOrder = ordered(arrangement).flatMap((of) => rows.find(({ kind }) => kind === of) ?? []);
  const isHidden = ({ kind }: Row) => arrangement.hidden.includes(kind);
  return {
    shown: inOrder.filter((row) => !isHidden(row)),
    hidden: inOrder.filter(isHidden),
  };
}
