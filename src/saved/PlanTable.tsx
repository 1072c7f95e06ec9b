import { memo, useMemo } from 'react';
import { deletePlan, duplicatePlan } from '../storage/plans/plans';
import type { SavedPlan } from '../draft/savedPlan';
import { usePage } from '../store/page';
import { newYorkDate } from '../core/market/newYorkTime';
import type { PlanSummary } from '../plan/summary';
import { DASH, mediumDate, price, usd } from '../text/format';
import { ScrollRegion } from '../ui/table/ScrollRegion';
import { NAMES } from '../words/names';
import { yearly } from '../words/planWords';
import styles from './PlanTable.module.css';

interface Column {
  readonly title: string;
  readonly key: keyof PlanSummary['columns'];
  readonly cell: (summary: PlanSummary) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'Stock', key: 'stock', cell: ({ columns }) => columns.stock },
  { title: 'Strike', key: 'strike', cell: ({ columns }) => shown(columns.strike, price) },
  { title: 'Premium', key: 'premium', cell: ({ columns }) => shown(columns.premium, price) },
  {
    title: 'Expiration',
    key: 'expires',
    cell: ({ expiration, plan }) => {
      if (expiration) return mediumDate(expiration);
      return plan.draft.days ? `${plan.draft.days} days` : DASH;
    },
  },
  {
    title: NAMES.annualizedReturn,
    key: 'annualized',
    cell: ({ columns }) => yearly(columns.annualized) ?? DASH,
  },
  {
    title: NAMES.breakeven,
    key: 'breakeven',
    cell: ({ columns }) => shown(columns.breakeven, usd),
  },
  {
    title: 'Saved',
    key: 'savedAt',
    cell: ({ plan }) => mediumDate(newYorkDate(Date.parse(plan.savedAt))),
  },
];

const shown = (value: number | null, format: (value: number) => string) =>
  value === null ? DASH : format(value);

export interface Sorting {
  readonly key: keyof PlanSummary['columns'];
  readonly descending: boolean;
}

/** Plans without the figure come last, whatever the direction. */
function compare(a: PlanSummary, b: PlanSummary, { key, descending }: Sorting): number {
  const [x, y] = [a.columns[key], b.columns[key]];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const rising =
    typeof x === 'string' ? x.localeCompare(String(y), 'en', { numeric: true }) : x - Number(y);
  return descending ? -rising : rising;
}

interface PlanTableProps {
  readonly summaries: readonly PlanSummary[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (plan: SavedPlan) => void;
  readonly onDescribe: (plan: SavedPlan) => void;
  /** Plans selected for comparison, where that is offered. */
  readonly chosen?: readonly string[];
  readonly onChoose?: ((plan: SavedPlan) => void) | undefined;
}

/** Plans, one row each, in the given order. */
export function PlanTable({ summaries, sorting, onSort, ...rows }: PlanTableProps) {
  const sorted = useMemo(
    () => summaries.toSorted((a, b) => compare(a, b, sorting)),
    [summaries, sorting],
  );
  const sortBy = (key: Sorting['key']) =>
    onSort({ key, descending: sorting.key === key && !sorting.descending });
  return (
    <ScrollRegion label="Saved plans">
      <table className={styles.plans}>
        <caption className="visually-hidden">Saved plans</caption>
        <thead>
          <tr>
            <SortHeader title="Plan" sortKey="name" sorting={sorting} onSort={sortBy} />
            {COLUMNS.map(({ title, key }) => (
              <SortHeader key={key} title={title} sortKey={key} sorting={sorting} onSort={sortBy} />
            ))}
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((summary) => (
            <PlanRow
              key={summary.plan.id}
              summary={summary}
              onOpen={rows.onOpen}
              onDescribe={rows.onDescribe}
              onChoose={rows.onChoose}
              isChosen={rows.chosen?.includes(summary.plan.id)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface SortHeaderProps {
  readonly title: string;
  readonly sortKey: Sorting['key'];
  readonly sorting: Sorting;
  readonly onSort: (key: Sorting['key']) => void;
}

function SortHeader({ title, sortKey, sorting, onSort }: SortHeaderProps) {
  const sorted = sorting.key === sortKey;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted ? direction : 'none'}>
      <button type="button" className="plain" onClick={() => onSort(sortKey)}>
        {title}
        <span aria-hidden="true">{sorted && (sorting.descending ? ' ↓' : ' ↑')}</span>
      </button>
    </th>
  );
}

interface PlanRowProps extends Pick<PlanTableProps, 'onOpen' | 'onDescribe'> {
  readonly summary: PlanSummary;
  readonly onChoose: PlanTableProps['onChoose'] | undefined;
  readonly isChosen: boolean | undefined;
}

const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { summary, onOpen, onDescribe, onChoose, isChosen = false } = props;
  const { plan } = summary;
  const isOpen = usePage((page) => page.work.openPlan?.id === plan.id);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain" onClick={() => onOpen(plan)}>
          {plan.name}
        </button>
        {plan.placement !== null && <span className={styles.open}> placed</span>}
        {plan.draft.estimatedAt !== '' && <span className={styles.open}> estimate</span>}
        {isOpen && <span className={styles.open}> open</span>}
        {onChoose && (
          <label className={`check ${styles.chosen}`}>
            <input
              type="checkbox"
              checked={isChosen}
              aria-label={`Compare ${plan.name}`}
              onChange={() => onChoose(plan)}
            />
            Compare
          </label>
        )}
        {plan.note && <p className={styles.note}>{plan.note}</p>}
      </th>
      {COLUMNS.map(({ title, key, cell }) => (
        <td key={key} data-head={title}>
          {cell(summary)}
        </td>
      ))}
      <td className={styles.actions}>
        <button
          type="button"
          className="plain"
          aria-label={`Rename ${plan.name}`}
          onClick={() => onDescribe(plan)}
        >
          Rename
        </button>
        <button
          type="button"
          className="plain"
          aria-label={`Duplicate ${plan.name}`}
          onClick={({ detail }) => {
            // The first click of a double click does it.
            if (detail <= 1) duplicatePlan(plan);
          }}
        >
          Duplicate
        </button>
        <button
          type="button"
          className="plain"
          aria-label={`Delete ${plan.name}`}
          onClick={({ currentTarget }) => {
            // The button disappears with its row, so the focus moves to the list.
            currentTarget
              .closest<HTMLElement>('dialog, section[id]')
              ?.focus({ preventScroll: true });
            deletePlan(plan);
          }}
        >
          Delete
        </button>
      </td>
    </tr>
  );
});
