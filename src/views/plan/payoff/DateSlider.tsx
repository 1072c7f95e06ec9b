import { useEffect, useRef } from 'react';
import { noun } from '../../../words/planWords';
import { isTradingDay } from '../../../core/market/holidays';
import { briefDate } from '../../../words/briefDate';
import type { Line } from '../../../plan/line';
import { FIELDS } from '../../../draft/fields';
import { usePage } from '../../../store/page';
import { dragSliderTo, releaseSlider, typeField } from '../../../store/typing';
import { percent } from '../../../text/format';
import { TextField } from '../../../ui/field/TextField';
import { DraftField } from '../../../fields/DraftField';
import styles from './DateSlider.module.css';

import { unpricedWords } from '../../../words/plan/unpriced';
import { impliedOf, quotedOf } from '../../../plan/derived';
import type { Moment } from '../../../plan/moment';
import type { Plan } from '../../../plan/plan';
import { momentWords } from '../../../words/resultWords';

interface DateSliderProps {
  readonly plan: Plan;
  readonly line: Line | null;
  readonly problems: { readonly [F in 'onDate' | 'volatility']: string | undefined };
}

/** The date and the volatility of the dashed line. */
export default function DateSlider({ plan, line, problems }: DateSliderProps) {
  const typed = usePage((page) => page.work.draft.onDate);
  const dragged = usePage((page) => page.dragged);
  const replacements = usePage((page) => page.replacements);
  const moment = line?.moment;
  const implied = impliedOf(plan);
  const dropped = useRef(false);
  // The figures come a frame or more later: the next key continues from the day on which the drag
  // ended.
  const settle = () => {
    const { work } = usePage.getState();
    if (!dropped.current || work.draft.onDate !== (plan.input.onDate ?? '')) return;
    dropped.current = false;
    releaseSlider();
  };
  const drop = () => {
    if (dragged === null || !moment || dropped.current) return;
    dropped.current = true;
    typeField('onDate', moment.day === 0 ? '' : (moment.date ?? ''));
    settle();
  };
  useEffect(settle);
  return (
    <>
      {moment ? (
        <div className={styles.slide}>
          <span aria-hidden="true">Today</span>
          <input
            type="range"
            aria-label="Day before expiration"
            aria-valuetext={momentWords(moment)}
            min="0"
            max={plan.days}
            value={moment.day}
            onChange={(event) => {
              dropped.current = false;
              dragSliderTo(event.target.valueAsNumber);
            }}
            onPointerUp={drop}
            onKeyUp={drop}
            onBlur={drop}
          />
          <span aria-hidden="true">
            {plan.expiration ? briefDate(plan)(plan.expiration) : 'Expiration'}
          </span>
        </div>
      ) : (
        <p className={styles.slide}>{unpricedWords(plan, 'the put before expiration')}</p>
      )}
      <TextField
        name="onDate"
        type="date"
        label={FIELDS.onDate.label}
        text={dragged === null && typed !== '' ? typed : (moment?.date ?? '')}
        onType={(text) => typeField('onDate', text)}
        problem={problems.onDate}
        occasion={replacements}
        hint={moment && closedWords(moment)}
      />
      <DraftField
        name="volatility"
        problem={problems.volatility}
        hint={impliedWords(plan)}
        placeholder={implied ? percent(implied.market.volatility).slice(0, -1) : undefined}
      />
    </>
  );
}

/** Says that the put cannot be bought back on that day. */
const closedWords = ({ date, daysLeft }: Moment) =>
  date && daysLeft > 0 && !isTradingDay(date) ? 'no trading that day' : undefined;

/** The volatilities implied by available prices; an empty field uses the premium's. */
function impliedWords(plan: Plan): string {
  const { trade } = plan;
  const implied = impliedOf(plan);
  const quoted = quotedOf(plan);
  if (!trade) return `needs the ${noun(plan)} price`;
  const own = implied ? percent(implied.market.volatility) : 'none';
  const quotes = Object.entries(quoted ?? {}).flatMap(([name, volatility]) =>
    volatility === null ? [] : [`${name} ${percent(volatility)}`],
  );
  // On one line in any font.
  return quotes.length > 0 ? `premium ${own}, ${quotes.join(', ')}` : `the premium implies ${own}`;
}
