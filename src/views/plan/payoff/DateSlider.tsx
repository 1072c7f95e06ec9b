import { isEuropean, styledPut } from '../../../words/kindWords';
import { noun } from '../../../words/planWords';
import { isTradingDay } from '../../../core/market/holidays';
import { briefDate } from '../../../words/briefDate';
import type { Line } from '../../../plan/line';
import { FIELDS } from '../../../draft/fields';
import { usePage } from '../../../store/page';
import { dragTo, dropAt, typeField } from '../../../store/typing';
import { percent, usd, usdBrief } from '../../../text/format';
import { TextField } from '../../../ui/field/TextField';
import { DraftField } from '../../../fields/DraftField';
import styles from './PayoffChart.module.css';

import { unpricedWords } from '../../../words/plan/unpriced';
import { impliedOf, quotedOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { momentWords } from '../../../words/resultWords';

interface DateSliderProps {
  readonly plan: Plan;
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
              <span>{plan.expiration && briefDate(plan)(plan.expiration)}</span>
            </p>
          </>
        ) : (
          <p>{unpricedWords(plan, 'the put before expiration')}</p>
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
      {line && <p className={styles.note}>{lineWords(plan, line)}</p>}
    </div>
  );
}

/** What the dashed line is that day, and when the put would be exercised on it. */
function lineWords(plan: Plan, { volatility, exerciseBelow, moment }: Line) {
  const { terms, days } = plan;
  const strike = usdBrief(terms.strike);
  if (moment.yearsLeft === 0) {
    return `At expiration: exercised below the strike, ${strike}, and worth nothing above it.`;
  }
  const line = `Dashed: bought back that day at what ${styledPut(plan)} is worth at ${percent(volatility)} volatility, before the fee to buy.`;
  if (days === 0) return `${line} It expires today: exercised at the close below ${strike}.`;
  const exercise = isEuropean(plan)
    ? 'It cannot be exercised that day.'
    : exerciseBelow === null
      ? 'A rational holder would not exercise it that day at any price.'
      : `Below ${usd(exerciseBelow)} a rational holder would exercise it that day.`;
  const closed = moment.date && !isTradingDay(moment.date) ? ' There is no trading that day.' : '';
  return `${line} ${exercise}${closed}`;
}

/** What the prices at hand say of volatility; the field is empty where the premium's own is used. */
function impliedWords(plan: Plan): string {
  const { trade } = plan;
  const implied = impliedOf(plan);
  const quoted = quotedOf(plan);
  if (!trade) return `needs the ${noun(plan)} price`;
  const own = implied
    ? `the premium implies ${percent(implied.market.volatility)}`
    : 'the premium implies none';
  const quotes = Object.entries(quoted ?? {}).flatMap(([name, volatility]) =>
    volatility === null ? [] : [`${name} ${percent(volatility)}`],
  );
  return quotes.length > 0 ? `${own}; ${quotes.join(', ')}` : own;
}
