import { noun } from '../../../words/planWords';
import type { RepeatedPut } from '../../../core/simulation/repeatedPut';
import { FIELDS } from '../../../draft/fields';
import type { PlanView } from '../../../store/usePlan';
import { useYearFan, type YearFan as Run } from './useYearFan';
import { typeField } from '../../../store/typing';
import { number } from '../../../text/format';
import { NumberTable } from '../../../ui/table/NumberTable';
import styles from '../CompareMore.module.css';
import { Recipes } from '../../../recipe/RecipeList';
import { YEAR_FIGURES } from '../../../words/figures/yearFan';
import { Fold } from '../Fold';
import { yearBrief } from '../../../words/compare/briefs';
import { DraftField } from '../../../fields/DraftField';
import { FanChart } from './FanChart';
import {
  assumptionWords,
  captionWords,
  ENDING_COLUMNS,
  endingRows,
  endWords,
  FAN_COLUMNS,
  fanTableRows,
  notRepeatedWords,
  yearTitle,
} from '../../../words/compare/yearFanWords';
import { repeatedPutOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface YearFanProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** What a year of such puts may come to. */
export function YearFan({ plan, problems }: YearFanProps) {
  const put = repeatedPutOf(plan);
  return (
    <Fold title={yearTitle(put)} brief={yearBrief(put)}>
      <p className="note">
        Not a forecast and not a promise: what would become of the same cash on many random paths of
        the {noun(plan)}, losing ones included.
      </p>
      <div className={`fields ${styles.fields}`}>
        <DraftField
          name="ownVolatility"
          problem={problems.ownVolatility}
          unit="percent a year"
          hint="empty: the premium’s own"
        />
        <DraftField
          name="ownDrift"
          problem={problems.ownDrift}
          unit="percent a year, dividends included"
          hint="empty: the T-bill’s rate"
        />
        <DraftField name="seed" problem={problems.seed} hint="draws the paths" />
      </div>
      {put ? <Simulated plan={plan} put={put} /> : <p className="note">{notRepeatedWords(plan)}</p>}
    </Fold>
  );
}

interface SimulatedProps {
  readonly plan: Plan;
  readonly put: RepeatedPut;
}

function Simulated({ plan, put }: SimulatedProps) {
  const run = useYearFan(put);
  const { outcome, lastFan } = run;
  const fan = outcome.status === 'done' ? outcome.fan : lastFan;
  return (
    <>
      <Progress run={run} put={put} />
      {fan && (
        // An earlier put's figures reserve the space of those to come, invisible and unread.
        <div style={outcome.status === 'done' ? undefined : { visibility: 'hidden' }}>
          <Ending plan={plan} put={put} fan={fan} />
        </div>
      )}
      <Recipes of={YEAR_FIGURES} plan={plan} />
      <ul className={`note ${styles.assumptions}`}>
        {assumptionWords(plan, put).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

function Progress({
  run: { outcome, cancel, start },
  put,
}: {
  readonly run: Run;
  readonly put: RepeatedPut;
}) {
  const paths = number(put.paths);
  const isRunning = outcome.status === 'running';
  return (
    <div className={styles.run}>
      {isRunning ? (
        <>
          <progress aria-label="Paths simulated" max={put.paths} value={outcome.done} />
          <span>
            {number(outcome.done)} of {paths} paths
          </span>
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : outcome.status === 'canceled' ? (
        <button type="button" onClick={start}>
          Simulate
        </button>
      ) : (
        <button type="button" onClick={() => typeField('seed', String(nextSeed(put)))}>
          Another seed
        </button>
      )}
      <output>{statusWords(outcome, paths)}</output>
    </div>
  );
}

const nextSeed = ({ seed }: RepeatedPut) => (seed < FIELDS.seed.max ? seed + 1 : 0);

function statusWords(outcome: Run['outcome'], paths: string): string {
  if (outcome.status === 'running') return '';
  if (outcome.status === 'canceled') return 'Canceled: no figures for these inputs.';
  return outcome.inWorker
    ? `Simulated ${paths} paths.`
    : `Simulated ${paths} paths on the page itself: no background worker answered.`;
}

function Ending({
  plan,
  put,
  fan,
}: SimulatedProps & { readonly fan: NonNullable<Run['lastFan']> }) {
  const { chance, rest } = endWords(plan, put, fan);
  return (
    <>
      <p>
        <strong>{chance}</strong>
      </p>
      <p className="note">{rest}</p>
      <NumberTable
        caption="How the account ends, by where the put’s cash is"
        columns={ENDING_COLUMNS}
        rows={endingRows(plan, fan)}
      />
      <FanChart
        fan={fan}
        startTotal={plan.analysis.collateralTotal}
        withBills={plan.bill !== null}
        name="What the account comes to, dollars, by day"
        caption={captionWords(plan, put, fan)}
      />
      <NumberTable
        caption={`What the account comes to, after each put${plan.bill ? ', its cash in T-bills' : ''}`}
        columns={FAN_COLUMNS}
        rows={fanTableRows(plan, fan)}
      />
    </>
  );
}
