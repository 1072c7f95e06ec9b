import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/book/problems';
import { typedLine } from '../../../files/read/typed/typedLine';
import { editEvent, removeEvent, type LoggedEvent } from '../../../store/book';
import { mediumDate, usdExact } from '../../../text/format';
import { atStart } from '../../../text/sentence';
import { eventWords } from '../../../words/trades/eventWords';
import { PROBLEM_WORDS } from '../../../words/trades/problemWords';
import { LineForm } from './LineForm';
import styles from './Log.module.css';

interface EventRowProps {
  readonly event: LoggedEvent;
  /** Into the account above 0, after fees; null where it moves none. */
  readonly cashTotal: number | null;
  readonly problems: readonly Problem[];
}

const signed = (total: number) => (total > 0 ? `+${usdExact(total)}` : usdExact(total));

/** An event in words, with what the book objects to in it; or the line to change it by. */
export function EventRow({ event, cashTotal, problems }: EventRowProps) {
  const [line, setLine] = useState<string | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (isBack) edit.current?.focus();
  }, [isBack]);
  const words = eventWords(event);
  const close = () => {
    setLine(null);
    setBack(true);
  };
  if (line !== null) {
    return (
      <tr>
        <td colSpan={5} className={styles.form}>
          <LineForm
            label="Change it to"
            text={line}
            onType={setLine}
            act="Save"
            instead={event.id}
            onCancel={close}
            onDone={([changed]) => {
              if (changed) editEvent(event.id, changed);
              close();
            }}
          />
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td>{mediumDate(event.date)}</td>
      <th scope="row">
        {atStart(words)}
        {problems.map((problem) => (
          <em key={problem}>{PROBLEM_WORDS[problem]}</em>
        ))}
      </th>
      <td>{cashTotal === null ? '—' : signed(cashTotal)}</td>
      <td>{event.account}</td>
      <td className={styles.act}>
        <span className="buttons">
          <button
            ref={edit}
            type="button"
            aria-label={`Edit: ${words}`}
            onClick={() => setLine(typedLine(event))}
          >
            Edit
          </button>
          <button
            type="button"
            aria-label={`Delete: ${words}`}
            onClick={() => removeEvent(event.id)}
          >
            Delete
          </button>
        </span>
      </td>
    </tr>
  );
}
