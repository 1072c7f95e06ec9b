import { useState, type SubmitEvent } from 'react';
import { useAskedTexts } from '../../../store/typed/askedTexts';
import { Dialog } from '../../../ui/dialog/Dialog';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import {
  amountsIn,
  MONEY_TYPING,
  readRecordField,
  standingOf,
  type Recorded,
  type RecordField,
  type RecordFields,
} from './recordFields';

interface RecordDialogProps<Fields extends RecordFields> {
  readonly title: string;
  /** Label of its button, if it does not record. */
  readonly act?: string;
  readonly fields: Fields;
  /** Values offered for several fields at once. */
  readonly offers?: {
    readonly label: string;
    readonly each: readonly {
      readonly words: string;
      readonly texts: Readonly<Partial<Record<keyof Fields, string>>>;
    }[];
  };
  /** A warning before recording, given what is typed so far. */
  readonly warning?: (typed: Partial<Recorded<Fields>>) => string | null;
  readonly onRecord: (typed: Recorded<Fields>) => void;
  readonly onClose: () => void;
}

const BY_HAND = 'typed';

/**
 * Asks for the few figures of an event, prefilled, and records it; typed text is discarded only by
 * Cancel.
 */
export function RecordDialog<Fields extends RecordFields>(props: RecordDialogProps<Fields>) {
  const { title, act = 'Record', fields, offers, warning, onRecord, onClose } = props;
  const [offered, setOffered] = useState(BY_HAND);
  const named = Object.entries<RecordField>(fields);
  const initial = Object.fromEntries(named.map(([name, field]) => [name, field.initial]));
  const { texts, type, drop } = useAskedTexts(`record.${title}`, initial);
  const close = () => {
    drop();
    onClose();
  };
  const [isTold, setTold] = useState(false);
  const amounts = amountsIn(fields, texts);
  const read = named.map(([name, field]) => {
    const text = texts[name]!;
    const { value, problem } = readRecordField(field, text, amounts);
    return { name, field, text, value, problem };
  });
  const typed = Object.fromEntries(
    read.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])),
  ) as Partial<Recorded<Fields>>;
  const record = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = read.find(({ problem }) => problem !== undefined);
    if (missing) {
      setTold(true);
      return event.currentTarget.querySelector<HTMLElement>(`[name=${missing.name}]`)?.focus();
    }
    onRecord(typed as Recorded<Fields>); // as no field has a problem, each has a value
    close();
  };
  const warned = warning?.(typed) ?? null;
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={record} noValidate>
        {offers && offers.each.length > 0 && (
          <SelectField
            name="offer"
            label={offers.label}
            value={offered}
            options={{
              [BY_HAND]: 'Typed below',
              ...Object.fromEntries(offers.each.map(({ words }, at) => [`n${at}`, words])),
            }}
            onChoose={(key) => {
              setOffered(key);
              const offer = offers.each.find((_, at) => `n${at}` === key);
              if (offer) type(offer.texts);
            }}
          />
        )}
        <div className="fields">
          {read.map(({ name, field, text, problem }) => {
            const standing = field.kind === 'money' ? standingOf(field, amounts) : undefined;
            return (
              <TextField
                key={name}
                name={name}
                label={field.label}
                text={text}
                {...(field.kind === 'date'
                  ? { type: 'date' as const }
                  : { typing: MONEY_TYPING, before: '$', unit: 'dollars' })}
                hint={field.hint}
                placeholder={standing?.toFixed(2)}
                problem={isTold || text !== '' ? problem : undefined}
                asked={isTold}
                required={standing === undefined}
                onType={(next) => type({ [name]: next })}
              />
            );
          })}
        </div>
        {warned !== null && <output className="note">! {warned}</output>}
        <p className="buttons">
          <button type="submit" className="primary">
            {act}
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
