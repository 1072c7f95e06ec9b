import { useId, useState, type SubmitEvent } from 'react';
import type { StatementAnswers, TradeColumn } from '../../../files/read/statements/reading';
import type { ShownStatement } from '../../../store/statement/statements';
import { textName } from '../../../storage/typed/begunStatements';
import { useAskedTexts } from '../../../store/typed/askedTexts';
import { useAsked } from '../../../store/typed/useAsked';
import { Choice } from '../../../ui/field/Choice';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { TablePreview } from '../../../ui/table/TablePreview';
import { columnOptions } from '../../../ui/table/columnOptions';
import { parseWhole } from '../../../text/parse';
import { answer, leave } from './brought';
import { SaveRedacted } from './SaveRedacted';
import { Unkept } from './Unkept';

/** Columns to ask a person for, in order. */
const ASKED: Readonly<Partial<Record<TradeColumn, string>>> = {
  date: 'Day',
  action: 'Bought or sold',
  symbol: 'Symbol or option',
  quantity: 'Quantity',
  price: 'Price',
  amount: 'Amount',
  fees: 'Fees',
  right: 'Put or call',
  strike: 'Strike',
  expiration: 'Expiration',
};

const NEEDED: readonly TradeColumn[] = ['date', 'symbol', 'quantity', 'price'];

/** Asks what a table does not say and the rest depends on: its columns, number format, and year. */
export function FirstAsked({ shown }: { readonly shown: ShownStatement }) {
  const id = useId();
  const { reading } = shown.proven;
  const { asks, table, format } = reading;
  const { texts: chosen, type: choose } = useAskedTexts<Readonly<Record<string, string>>>(
    `${shown.id}.columns`,
    Object.fromEntries(Object.entries(table?.found ?? {}).map(([name, at]) => [name, String(at)])),
  );
  const [localeText, setLocale] = useAsked(`${shown.id}.locale`);
  const locale = localeText === 'point' || localeText === 'comma' ? localeText : null;
  const [yearText, setYear] = useAsked(`${shown.id}.year`);
  const [isSent, setSent] = useState(false);
  const year = parseWhole(yearText).value;
  const asksColumns = asks.includes('columns');
  const columns = Object.fromEntries(
    Object.entries(chosen).flatMap(([name, at]) => (at === '' ? [] : [[name, Number(at)]])),
  );
  const lacking = NEEDED.filter((name) => columns[name] === undefined);
  const isYear = year !== null && year >= 1990 && year <= 2100;
  const isWhole =
    (!asksColumns || lacking.length === 0) &&
    (!asks.includes('locale') || locale !== null) &&
    (!asks.includes('year') || isYear);
  const answers: StatementAnswers = {
    ...(asksColumns && { columns }),
    ...(locale !== null && { locale }),
    ...(isYear && { year }),
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (isWhole) void answer(answers);
  };
  return (
    <form onSubmit={onSubmit} aria-labelledby={`${id}-title`}>
      <div className="verdict">
        <h1 id={`${id}-title`}>{shown.fileName} does not say everything needed to read it.</h1>
        <p>Taken for: {format}. Nothing is added yet.</p>
      </div>
      <Unkept name={textName(shown.id)} />
      {table && <TablePreview columns={table.columns} rows={table.rows} />}
      {asksColumns && table && (
        <div className="fields">
          {Object.entries(ASKED).map(([name, label]) => (
            <SelectField
              key={name}
              name={`column ${name}`}
              label={label}
              value={chosen[name] ?? ''}
              options={columnOptions(table, 'None')}
              onChoose={(at) => choose({ [name]: at })}
            />
          ))}
        </div>
      )}
      {asks.includes('locale') && (
        <Choice
          legend="How are its numbers and days written?"
          value={locale}
          options={{ point: '1,234.50 and 12/31/2026', comma: '1.234,50 and 31/12/2026' }}
          onChoose={setLocale}
        />
      )}
      {asks.includes('year') && (
        <TextField
          name="year"
          label="Year of its days"
          text={yearText}
          onType={setYear}
          hint=""
          problem={isYear ? undefined : 'Enter a year, like 2026'}
          asked={isSent}
        />
      )}
      <p role="alert" className="note">
        {isSent && !isWhole && 'Something still needs an answer.'}
      </p>
      <p className="buttons">
        <button type="submit" className="primary">
          Read it with these
        </button>
        <SaveRedacted brought={shown} />
        <button type="button" onClick={() => void leave()}>
          Do not read it
        </button>
      </p>
    </form>
  );
}
