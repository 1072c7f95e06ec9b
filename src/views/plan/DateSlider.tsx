import type { Line } from '../../state/line';
import { FIELDS } from '../../state/fields';
import type { OutlookPlan } from '../../state/outlook';
import { usePage } from '../../state/page';
import { dragTo, dropAt, typeField } from '../../state/work';
import { DASH, monthDay, percent, usd } from '../../text/format';
import { TextField } from '../../ui/TextField';
import { DraftField } from './DraftField';
import styles from './PayoffChart.module.css';
import { momentWords } from '../../state/planWords';

interface DateSliderProps {
  readonly plan: OutlookPlan;
  readonly line: Line | null;
  readonly problems: { readonly [F in 'onDate' | 'volatility']: string | undefined };
}

/** The day and the volatility of the dashed line. */
export default function DateSlider({ plan, line, problems }: DateSliderProps) {
  const typed = usePage((page) => page.work.draft.onDate);
  const dragged = usePage((page) => page.dragged);
  const replacements = usePage((page) => page.replacements);
  const moment = line?.moment;
  const drop = () => {
    if (dragged === null || !moment) return;
    dropAt(moment.day === 0 ? '' : (moment.date ?? ''));
  };
  return (
    <div className={styles.dates}>
      <div className={styles.slide}>
        {moment ? (
          <>
            <input
              type="range"
              aria-label="Day before expiration"
              aria-valuetext={momentWords(moment)}
              min="0"
              max={plan.days}
              value={moment.day}
              onChange={(event) => dragTo(event.target.valueAsNumber)}
              onPointerUp={drop}
              onKeyUp={drop}
              onBlur={drop}
            />
            <p className={styles.ends} aria-hidden="true">
              <span>Today</span>
              <span>{plan.expiration && monthDay(plan.expiration)}</span>
            </p>
          </>
        ) : (
          <p>{whyNoLine(plan)}</p>
        )}
      </div>
      <TextField
        name="onDate"
        type="date"
        label={FIELDS.onDate.label}
        text={dragged === null && typed !== '' ? typed : (moment?.date ?? '')}
        onType={(text) => typeField('onDate', text)}
        problem={problems.onDate}
        occasion={replacements}
      />
      <DraftField name="volatility" problem={problems.volatility} hint={impliedWords(plan)} />
      {line && <p className={styles.note}>{lineWords(line)}</p>}
    </div>
  );
}

const whyNoLine = ({ trade }: OutlookPlan) =>
  trade
    ? 'No volatility explains this premium: enter one to see the put before expiration.'
    : 'Enter the stock price to see the put before expiration.';

const lineWords = ({ volatility, exerciseBelow }: Line) =>
  [
    `Dashed: bought back that day at what an American put is worth at ${percent(volatility)} volatility, before the fee to buy.`,
    exerciseBelow === null
      ? 'A rational holder would not exercise it that day at any price.'
      : `Below ${usd(exerciseBelow)} a rational holder would exercise it that day.`,
  ].join(' ');

/** What the prices at hand say of volatility; the field is empty where the premium's own is used. */
function impliedWords({ implied, quoted }: OutlookPlan): string {
  const said = (volatility: number | null) => (volatility === null ? DASH : percent(volatility));
  const quote =
    quoted && `; bid ${said(quoted.bid)}, mid ${said(quoted.mid)}, ask ${said(quoted.ask)}`;
  return `the premium implies ${said(implied && implied.market.volatility)}${quote ?? ''}`;
}
