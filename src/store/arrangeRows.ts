import type { StrategyKind } from '../core/strategies/compareStrategies';
import { ordered, type Arrangement } from '../plan/compare/arrangement';
import { changeSettings } from './changeSettings';
import { usePage } from './page';

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
