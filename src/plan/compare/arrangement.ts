import { STRATEGIES, type StrategyKind } from '../../core/strategies/compareStrategies';
import type { Row } from './compare';
import type { Sorting } from './sorting';

/** Groups of uses compared at once: the three main ones, those on margin, or all. */
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

/** Which parts of the comparison are shown, and in what order. */
export interface Arrangement {
  readonly preset: Preset;
  /** Strategy kinds of the rows that come first, in that order. */
  readonly first: readonly string[];
  /** Strategy kinds of the rows that are hidden everywhere. */
  readonly hidden: readonly string[];
  /** The column by which rows are sorted; null for their own order. */
  readonly sort: Sorting | null;
  /** Ids of saved plans whose puts are also rows. */
  readonly plans: readonly string[];
}

/** Every strategy: first the chosen ones, then the others in list order. */
export function ordered({ first }: Pick<Arrangement, 'first'>): readonly StrategyKind[] {
  const rank = (kind: string) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  return STRATEGIES.map(({ kind }) => kind).toSorted((one, other) => rank(one) - rank(other));
}

/** Whether an arrangement shows a use of the cash, if it has figures. */
export const isShown = ({ preset, hidden }: Arrangement, kind: StrategyKind) =>
  preset === 'everything'
    ? !hidden.includes(kind)
    : (PRESETS[preset] as readonly StrategyKind[]).includes(kind);

/** The rows in the chosen order, with hidden ones separate. */
export function arranged(rows: readonly Row[], arrangement: Arrangement) {
  const inOrder = ordered(arrangement).flatMap((of) => rows.find(({ kind }) => kind === of) ?? []);
  return {
    shown: inOrder.filter(({ kind }) => isShown(arrangement, kind)),
    hidden: inOrder.filter(({ kind }) => !isShown(arrangement, kind)),
  };
}
