import { useState } from 'react';
import type { SourcedEvent } from '../../../core/book/statement/statement';
import type { ShownStatement } from '../../../store/statement/statements';
import { useAsked } from '../../../store/typed/useAsked';
import { count } from '../../../text/format';
import { TextField } from '../../../ui/field/TextField';
import { toldWords } from '../../../words/trades/ledgerWords';
import { dateField, moneyField, MONEY_TYPING, readDate, readMoney } from '../record/recordFields';
import { Section } from '../Section';
import { answer } from './brought';
import styles from './Statement.module.css';

interface HeldProps {
  readonly shown: ShownStatement;
  readonly carried: readonly SourcedEvent[];
}

/** Positions asked about at a time. */
const LISTED = 20;

/** Positions opened before the file begins, for which it states no cost or premium. */
export function Held({ shown, carried }: HeldProps) {
  if (carried.length === 0) return null;
  const opened = shown.answers.opened ?? {};
  return (
    <Section title="Opened before this file" beside={count(carried.length, 'position')}>
      <p className="note">
        The file does not say what these brought or cost. Until you do, figures that need it show a
        dash.
      </p>
      <ul className={styles.list}>
        {carried.slice(0, LISTED).map((event) => (
          <li key={event.id}>
            <Opened event={event} isKnown={opened[event.id] !== undefined} shown={shown} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const DAY = dateField('Opened on');

interface OpenedProps {
  readonly event: SourcedEvent;
  readonly isKnown: boolean;
  readonly shown: ShownStatement;
}

function Opened({ event, isKnown, shown }: OpenedProps) {
  const [price, setPrice] = useAsked(`${shown.id}.price.${event.id}`);
  const [day, setDay] = useAsked(`${shown.id}.day.${event.id}`);
  const [isAsked, setAsked] = useState(false);
  const label = 'contract' in event && event.contract ? 'Premium' : 'Price paid';
  const [money, date] = [readMoney(moneyField(label), price), readDate(DAY, day)];
  const isDayRight = day === '' || !date.problem;
  return (
    <form
      className="fields"
      aria-label={toldWords(event)}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (money.value === null || !isDayRight) return setAsked(true);
        const told = { price: money.value, date: day === '' ? null : day };
        void answer({ opened: { ...shown.answers.opened, [event.id]: told } });
      }}
    >
      <p className={styles.whole}>
        {toldWords(event)}
        {isKnown && '. What you said counts.'}
      </p>
      <TextField
        name="opened price"
        label={label}
        text={price}
        typing={MONEY_TYPING}
        before="$"
        unit="dollars per share"
        problem={money.problem}
        asked={isAsked}
        onType={setPrice}
      />
      <TextField
        name="opened day"
        label="Opened on"
        type="date"
        text={day}
        problem={isDayRight ? undefined : date.problem}
        onType={setDay}
      />
      <button type="submit" className={styles.foot}>
        Use it
      </button>
    </form>
  );
}
