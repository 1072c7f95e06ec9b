import { STRATEGIES, type StrategyKind } from '../../core/strategies/compareStrategies';
import type { Row } from './compare';
import type { Sorting } from './sorting';

/** The uses that are compared at once: the three of the main question, those on margin, or all. */
const PRESETS = {
  three: ['cashSecuredPut', 'putWithBills', 'nakedPut', 'bills'],
  margin: [
    'cashSecuredPut',
    'nakedPut',
    'nakedPutFully',
    'portfolioMargin',
    'bullPutSpread',
    'shortStraddle',
    'bills',
  ],
  everything: STRATEGIES.map(({ kind }) => kind),
} as const satisfies Readonly<Record<string, readonly StrategyKind[]>>;

export type Preset = keyof typeof PRESETS;

/** What of the comparison is shown, and in what order. */
export interface Arrangement {
  readonly preset: Preset;
  /** Rows that stand first, in that order, by the strategy's kind. */
  readonly first: readonly string[];
  /** Rows that are left out of everything, by the strategy's kind. */
  readonly hidden: readonly string[];
  /** The column that the rows are sorted by; null for their own order. */
  readonly sort: Sorting | null;
  /** Saved plans whose puts are rows too, by their ids. */
  readonly plans: readonly string[];
}

/** Every strategy: those that were put first, then the others as the list has them. */
export function ordered({ first }: Pick<Arrangement, 'first'>): readonly StrategyKind[] {
  const rank = (kind: string) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  return STRATEGIES.map(({ kind }) => kind).toSorted((one, other) => rank(one) - rank(other));
}

/** Whether an arrangement shows a use of the cash where it has figures. */
export const isShown = ({ preset, hidden }: Arrangement, kind: StrategyKind) =>
  preset === 'everything'
    ? !hidden.includes(kind)
    : (PRESETS[preset] as readonly StrategyKind[]).includes(kind);

/** The rows in the order chosen, those that are left out apart. */
export function arranged(rows: readonly Row[], arrangement: Arrangement) {
  const inOrder = ordered(arrangement).flatMap((of) => rows.find(({ kind }) => kind === of) ?? []);
  return {
    shown: inOrder.filter(({ kind }) => isShown(arrangement, kind)),
    hidden: inOrder.filter(({ kind }) => !isShown(arrangement, kind)),
  };
}
