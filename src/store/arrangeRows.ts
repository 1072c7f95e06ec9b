import type { StrategyKind } from '../core/strategies/compareStrategies';
import { ordered, type Arrangement, type Preset } from '../plan/compare/arrangement';
import { sortedNext } from '../plan/compare/sorting';
import { changeSettings } from './changeSettings';
import { usePage } from './page';

function arrange(next: (now: Arrangement) => Partial<Arrangement>) {
  const { compare } = usePage.getState().settings;
  changeSettings({ compare: { ...compare, ...next(compare) } });
}

export const choosePreset = (preset: Preset) => arrange(() => ({ preset }));

/** Sorts the rows by a column, reverses that order, or removes it. */
export const sortRows = (by: string) => arrange(({ sort }) => ({ sort: sortedNext(sort, by) }));

/** Adds the put of a saved plan to the comparison's rows, or removes it. */
export const togglePlan = (id: string) =>
  arrange(({ plans }) => ({
    plans: plans.includes(id) ? plans.filter((each) => each !== id) : [...plans, id],
  }));

export const hideRow = (kind: StrategyKind) =>
  arrange(({ hidden }) => ({ hidden: [...hidden.filter((each) => each !== kind), kind] }));

export const showRow = (kind: StrategyKind) =>
  arrange(({ hidden }) => ({ hidden: hidden.filter((each) => each !== kind) }));

/** Swaps a row with a neighbor. */
export const moveRow = (kind: StrategyKind, neighbor: StrategyKind) =>
  arrange((now) => {
    const order = ordered(now);
    const rest = order.filter((each) => each !== kind);
    const goesAfter = order.indexOf(kind) < order.indexOf(neighbor) ? 1 : 0;
    return { first: rest.toSpliced(rest.indexOf(neighbor) + goesAfter, 0, kind) };
  });
