import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/book/problems';
import { typedLine } from '../../../files/read/typed/typedLine';
import type { LoggedEvent } from '../../../store/book';
import { editEvent, removeEvent } from '../../../store/book/events';
import { dropChange, typeText, useTypedText } from '../../../store/typed/texts';
import { DASH, mediumDate, usdExact } from '../../../text/format';
import { dashed } from '../../../ui/dashed';
import { inSentence } from '../../../text/sentence';
import { CHANGED_MEANWHILE } from '../../../words/trades/meanwhile';
import { toldWords } from '../../../words/trades/ledgerWords';
import { PROBLEM_WORDS } from '../../../words/trades/problemWords';
import { LineForm } from './LineForm';
import styles from './Log.module.css';

interface EventRowProps {
  readonly event: LoggedEvent;
  /** Dollars after fees; positive is into the account; null if no cash moves. */
  readonly cashTotal: number | null;
  readonly problems: readonly Problem[];
}

const signed = (total: number) => (total > 0 ? `+${usdExact(total)}` : usdExact(total));

/** An event in words, with problems the book reports; or the line for editing it. */
export function EventRow({ event, cashTotal, problems }: EventRowProps) {
  const field = `change.${event.id}` as const;
  const line = useTypedText(field);
  const words = toldWords(event);
  const own = typedLine(event);
  /** The event as a line when editing began: another tab may have changed it since. */
  const was = `was.${event.id}` as const;
  const from = useTypedText(was) ?? own;
  const [isBegun, setBegun] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (isBack) edit.current?.focus();
  }, [isBack]);
  const begin = () => {
    setBegun(true);
    typeText(was, own);
    typeText(field, own);
  };
  const close = () => {
    dropChange(event.id);
    setBegun(false);
    setBack(true);
  };
  if (line !== undefined) {
    return (
      <tr>
        <td colSpan={5} className={styles.form}>
          {own !== from && (
            <p role="alert" className="note">
              {CHANGED_MEANWHILE} {inSentence(words)}, on {mediumDate(event.date)}, account{' '}
              {event.account}.{' '}
              <button type="button" onClick={begin}>
                Use that
              </button>
            </p>
          )}
          <LineForm
            label="Change it to"
            text={line}
            onType={(text) => typeText(field, text)}
            act="Save"
            instead={event.id}
            takesFocus={isBegun}
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
        {words}
        {problems.map((problem) => (
          <em key={problem}>{PROBLEM_WORDS[problem]}</em>
        ))}
      </th>
      <td>{dashed(cashTotal === null ? DASH : signed(cashTotal))}</td>
      <td>{event.account}</td>
      <td className={styles.act}>
        <span className="buttons">
          <button
            ref={edit}
            type="button"
            aria-label={`Edit: ${inSentence(words)}`}
            onClick={begin}
          >
            Edit
          </button>
          <button
            type="button"
            aria-label={`Delete: ${inSentence(words)}`}
            onClick={() => removeEvent(event.id)}
          >
            Delete
          </button>
        </span>
      </td>
    </tr>
  );
}
