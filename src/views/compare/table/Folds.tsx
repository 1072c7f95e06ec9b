import { arranged, type Arrangement } from '../../../plan/compare/arrangement';
import type { Comparison } from '../../../plan/compare/compare';
import type { FallsReading } from '../../../draft/falls';
import { DraftField } from '../../../fields/DraftField';
import type { Plan } from '../../../plan/plan';
import { sortRows } from '../../../store/arrangeRows';
import type { PlanView } from '../../../store/usePlan';
import { percentBrief } from '../../../text/format';
import { APPROVAL_NOTE, billsSecureWords } from '../../../words/compare/approvalWords';
import { aboutOf, nameOf } from '../../../words/compare/compareWords';
import { heldWords } from '../../../words/compare/dividendWords';
import { interestWords } from '../../../words/compare/interestWords';
import { ROW_NAMES } from '../../../words/figures/rows';
import styles from '../Compare.module.css';
import { Fold } from '../Fold';
import { fallColumns, otherColumns } from './compareColumns';
import { LineTable, type LinesProps } from './LineTable';
import { RowChoice } from './RowChoice';

interface FoldsProps extends LinesProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly arrangement: Arrangement;
  readonly reading: FallsReading;
  readonly problems: PlanView['problems'];
}

/** Further facts about the rows. */
export function Folds(props: FoldsProps) {
  const { plan, comparison, lines, arrangement, reading, problems } = props;
  const table = {
    head: { plan, comparison },
    lines,
    sorting: { now: arrangement.sort, by: sortRows },
  };
  const { falls } = reading;
  const others = [ROW_NAMES.breakeven, ROW_NAMES.gained, ROW_NAMES.owed(plan), ROW_NAMES.called];
  return (
    <>
      <Fold title="At other falls" brief={falls.map((fall) => percentBrief(fall)).join(', ')}>
        <LineTable
          caption="Gain or loss at expiration, in dollars and in percent of the row’s capital"
          columnsOf={fallColumns(falls)}
          {...table}
        />
        <div className={`fields ${styles.fields} ${styles.falls}`}>
          <DraftField name="falls" problem={reading.problem} hint="percent, with commas between" />
          <DraftField name="fall" problem={problems.fall} hint="the one beside the income" />
        </div>
      </Fold>
      <Fold title="More of each row" brief={`${others.join(', ')}, approval`.toLowerCase()}>
        <LineTable
          caption="What else each row makes, and may ask for"
          columnsOf={otherColumns}
          {...table}
        />
      </Fold>
      <Fold title="What each row is, and what it risks" brief="and what its figures rest on">
        <About plan={plan} comparison={comparison} arrangement={arrangement} />
      </Fold>
      {arrangement.preset === 'everything' && (
        <Fold title="Choose and order rows" brief={hiddenBrief(arrangement)}>
          <RowChoice plan={plan} {...arranged(comparison.results, arrangement)} />
        </Fold>
      )}
    </>
  );
}

const hiddenBrief = ({ hidden }: Arrangement) =>
  hidden.length === 0 ? 'all are shown' : `${hidden.length} hidden`;

function About({
  plan,
  comparison,
  arrangement,
}: Omit<FoldsProps, 'lines' | 'reading' | 'problems'>) {
  const { shown, hidden } = arranged(comparison.results, arrangement);
  const interest = interestWords(plan, comparison);
  return (
    <>
      <dl className={`note ${styles.about}`}>
        {[...shown, ...hidden].map(({ kind }) => (
          <div key={kind}>
            <dt>
              <strong>{nameOf(kind, plan)}</strong>
            </dt>
            <dd>{aboutOf(kind, plan)}</dd>
          </div>
        ))}
      </dl>
      <ul className={`note ${styles.list}`}>
        <li>
          {heldWords(comparison)} Cash that a row does not tie up lies idle. A high return on a
          small capital is not a larger gain: compare the dollars too.
        </li>
        {interest && <li>{interest}</li>}
        <li>{billsSecureWords(plan)}</li>
        <li>{APPROVAL_NOTE}</li>
      </ul>
    </>
  );
}
