import { STRATEGIES, type StrategyKind } from '../core/strategies/compareStrategies';
import { changeSettings } from './changeSettings';
import type { Row } from './compare';
import { usePage } from './page';
import type { Settings } from './settings';

type Arrangement = Settings['compare'];

/** Every strategy: those that were put first, then the others as the list has them. */
function ordered({ first }: Arrangement): readonly StrategyKind[] {
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

function arrange(next: (now: Arrangement) => Partial<Arrangement>) {
  const { compare } = usePage.getState().settings;
  changeSettings({ compare: { ...compare, ...next(compare) } });
}

export const hideRow = (kind: StrategyKind) =>
  arrange(({ hidden }) => ({ hidden: [...hidden.filter((each) => each !== kind), kind] }));

export const showRow = (kind: StrategyKind) =>
  arrange(({ hidden }) => ({ hidden: hidden.filter((each) => each !== kind) }));

/** Moves a row to the other side of one of its neighbors. */
export const moveRow = (kind: StrategyKind, neighbor: StrategyKind) =>
  arrange((now) => {
    const order = ordered(now);
    const rest = order.filter((each) => each !== kind);
    const goesAfter = order.indexOf(kind) < order.indexOf(neighbor) ? 1 : 0;
    return { first: rest.toSpliced(rest.indexOf(neighbor) + goesAfter, 0, kind) };
  });
