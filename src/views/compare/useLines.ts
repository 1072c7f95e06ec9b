import { useMemo } from 'react';
import { arranged } from '../../plan/compare/arrangement';
import type { Comparison } from '../../plan/compare/compare';
import { savedLine, usesOf, type Line } from '../../plan/compare/lines';
import { sortedBy } from '../../plan/compare/sorting';
import { readFalls } from '../../draft/falls';
import type { Plan } from '../../plan/plan';
import { usePage } from '../../store/page';
import { fallColumns, mainColumns, otherColumns } from './table/compareColumns';

/** A line's value in a column, by the column's key. */
function rankOf(line: Line, by: string, falls: readonly number[]): number | null {
  const { plan, comparison, row } = line;
  const columns = [mainColumns, otherColumns, fallColumns(falls)].flatMap((columnsOf) =>
    columnsOf(plan, comparison),
  );
  return columns.find(({ key }) => key === by)?.rank(row) ?? null;
}

/** The lines of the comparison, as chosen and in order, for the page and for paper. */
export function useLines(plan: Plan, comparison: Comparison) {
  const arrangement = usePage((page) => page.settings.compare);
  const plans = usePage((page) => page.plans);
  const account = usePage((page) => page.account);
  const text = usePage((page) => page.work.draft.falls);
  const rules = usePage((page) => page.settings.rules);
  const clock = usePage((page) => page.clock);
  const today = clock && clock.today;
  const { convention } = plan;
  const reading = useMemo(() => readFalls(text), [text]);
  const saved = useMemo(() => {
    const context = {
      account,
      convention,
      rules,
      clock: today === null ? null : { today, now: 0 },
    };
    return plans
      .filter(({ id }) => arrangement.plans.includes(id))
      .flatMap((each) => savedLine(each, context) ?? []);
  }, [plans, arrangement.plans, account, convention, rules, today]);
  const { falls } = reading;
  return useMemo(() => {
    const { sort } = arrangement;
    const { shown, hidden } = arranged(comparison.results, arrangement);
    const lines = [...usesOf(plan, comparison, shown), ...saved];
    return {
      arrangement,
      reading,
      hidden,
      saved,
      lines: sort ? sortedBy(lines, (line) => rankOf(line, sort.by, falls), sort.isRising) : lines,
    };
  }, [plan, comparison, arrangement, saved, reading, falls]);
}
