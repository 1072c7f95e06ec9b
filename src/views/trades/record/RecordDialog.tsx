import { useState, type SubmitEvent } from 'react';
import { useAskedTexts } from '../../../store/typed/askedTexts';
import { Dialog } from '../../../ui/dialog/Dialog';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { MONEY_TYPING, readRecordField, type RecordField } from './fieldOf';

/** Typed values by field: amounts in dollars, days as ISO dates. */
type Recorded = Readonly<Record<string, number | string>>;

interface RecordDialogProps {
  readonly title: string;
  /** Label of its button, if it does not record. */
  readonly act?: string;
  readonly fields: readonly RecordField[];
  /** Values offered for several fields at once. */
  readonly offers?: {
    readonly label: string;
    readonly each: readonly {
      readonly words: string;
      readonly texts: Readonly<Record<string, string>>;
    }[];
  };
  /** A warning before recording, given what is typed so far. */
  readonly warning?: (typed: Recorded) => string | null;
  readonly onRecord: (typed: Recorded) => void;
  readonly onClose: () => void;
}

const BY_HAND = 'typed';

/**
 * Asks for the few figures of an event, prefilled, and records it; typed text is discarded only by
 * Cancel.
 */
export function RecordDialog(props: RecordDialogProps) {
  const { title, act = 'Record', fields, offers, warning, onRecord, onClose } = props;
  const [offered, setOffered] = useState(BY_HAND);
  const initial = Object.fromEntries(fields.map((field) => [field.name, field.initial]));
  const { texts, type, drop } = useAskedTexts(`record.${title}`, initial);
  const close = () => {
    drop();
    onClose();
  };
  const [isTold, setTold] = useState(false);
  const read = fields.map((field) => {
    const { value, problem } = readRecordField(field, texts[field.name]!);
    return { field, value, problem };
  });
  const typed = Object.fromEntries(
    read.flatMap(({ field, value }) => (value === null ? [] : [[field.name, value] as const])),
  );
  const record = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = read.find(({ problem }) => problem !== undefined);
    if (missing) {
      setTold(true);
      return event.currentTarget
        .querySelector<HTMLElement>(`[name=${missing.field.name}]`)
        ?.focus();
    }
    onRecord(typed);
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
          {read.map(({ field, problem }) => (
            <TextField
              key={field.name}
              name={field.name}
              label={field.label}
              text={texts[field.name]!}
              {...(field.kind === 'date'
                ? { type: 'date' as const }
                : { typing: MONEY_TYPING, before: '$', unit: 'dollars' })}
              {...(field.hint === undefined ? {} : { hint: field.hint })}
              placeholder={
                field.standing === undefined || field.standing === null
                  ? undefined
                  : field.standing.toFixed(2)
              }
              problem={isTold || texts[field.name] !== '' ? problem : undefined}
              asked={isTold}
              required={field.standing === undefined}
              onType={(text) => type({ [field.name]: text })}
            />
          ))}
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
