import { useState } from 'react';
import type { Position } from '../../../core/book/book';
import { mayBecome } from '../../../core/book/standing/ends';
import { overKey, type Became } from '../../../files/statement/answered';
import type { ShownStatement } from '../../../store/statement/statements';
import { useAsked } from '../../../store/typed/useAsked';
import { count, mediumDate } from '../../../text/format';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { optionLabel } from '../../../words/book/optionLabel';
import { moneyField, MONEY_TYPING, readMoney } from '../record/recordFields';
import { Section } from '../Section';
import { answer } from './brought';
import styles from './Statement.module.css';

interface OverProps {
  readonly shown: ShownStatement;
  readonly over: readonly Position[];
}

/** Positions asked about at a time. */
const LISTED = 20;

/** Expired options whose outcome no row states. */
export function Over({ shown, over }: OverProps) {
  if (over.length === 0) return null;
  return (
    <Section title="Past their expiration" beside={count(over.length, 'position')}>
      <p className="note">
        No row says what became of these. They stay open until you say, or type the trade that
        closed them.
      </p>
      <ul className={styles.list}>
        {over.slice(0, LISTED).map((position) => (
          <li key={overKey(position)}>
            <Ended position={position} shown={shown} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const NAMES: Readonly<Record<Became['how'], string>> = {
  expiration: 'Expired',
  assignment: 'Assigned',
  exercise: 'Exercised',
  settlement: 'Settled in cash',
};

const VALUE = moneyField('Settled at');

function Ended({
  position,
  shown,
}: {
  readonly position: Position;
  readonly shown: ShownStatement;
}) {
  const key = overKey(position);
  const said = shown.answers.became?.[key];
  const [how, setHow] = useAsked(`${shown.id}.how.${key}`, said?.how ?? '');
  const [text, setText] = useAsked(`${shown.id}.value.${key}`);
  const [isAsked, setAsked] = useState(false);
  const settledAt = readMoney(VALUE, text);
  const say = (became: Became | null) => {
    const { [key]: _, ...others } = shown.answers.became ?? {};
    void answer({ became: became === null ? others : { ...others, [key]: became } });
  };
  const options: Readonly<Record<string, string>> = {
    '': 'Not known yet',
    ...Object.fromEntries(mayBecome(position).map((each) => [each, NAMES[each]])),
  };
  return (
    <>
      <SelectField<string>
        name={key}
        label={`${optionLabel(position)}, ${mediumDate(position.contract.expiration)}`}
        value={how}
        options={options}
        onChoose={(chosen) => {
          const next = mayBecome(position).find((each) => each === chosen);
          setHow(next ?? '');
          if (next !== 'settlement') say(next === undefined ? null : { how: next });
        }}
      />
      {how === 'settlement' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (settledAt.value !== null) say({ how: 'settlement', value: settledAt.value });
          }}
        >
          <TextField
            name="settled at"
            label="Settled at"
            text={text}
            typing={MONEY_TYPING}
            before="$"
            unit="dollars"
            problem={settledAt.problem}
            asked={isAsked}
            onType={setText}
          />
          <button type="submit" className={styles.foot}>
            Use it
          </button>
        </form>
      )}
    </>
  );
}
