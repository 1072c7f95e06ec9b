import type { Answers, Columns, Table } from '../../files/read/chains/reading';
import { SelectField } from '../../ui/field/SelectField';

const WANTED = { strike: 'Strike', bid: 'Bid', ask: 'Ask' } as const;

/** Places of columns as chosen, empty where none is. */
export interface ColumnTexts {
  readonly found: Columns;
  readonly strike: string;
  readonly bid: string;
  readonly ask: string;
  readonly side: 'put' | 'call' | 'told';
}

const placeText = (place: number | undefined) => (place === undefined ? '' : String(place));

export function startingColumns(table: Table | undefined): ColumnTexts {
  const found = table?.found ?? {};
  return {
    found,
    strike: placeText(found.strike),
    bid: placeText(found.bid),
    ask: placeText(found.ask),
    side: found.right === undefined && found.symbol === undefined ? 'put' : 'told',
  };
}

/** The answer that is chosen; null while a column is missing or stands for two. */
export function columnsIn(texts: ColumnTexts): NonNullable<Answers['columns']>[number] | null {
  const { found, strike, bid, ask, side } = texts;
  const places = [strike, bid, ask];
  if (places.includes('') || new Set(places).size < places.length) return null;
  return {
    ...found,
    strike: Number(strike),
    bid: Number(bid),
    ask: Number(ask),
    ...(side !== 'told' && { side }),
  };
}

interface ColumnsAskedProps {
  readonly table: Table;
  readonly columns: ColumnTexts;
  readonly onChange: (columns: ColumnTexts) => void;
}

/** Which column holds what. */
export function ColumnsAsked({ table, columns, onChange }: ColumnsAskedProps) {
  const width = Math.max(table.columns.length, ...table.rows.map((cells) => cells.length));
  const options = {
    '': 'Choose a column',
    ...Object.fromEntries(
      Array.from({ length: width }, (_, at) => [
        String(at),
        `${at + 1}: ${table.columns[at] ?? table.rows[0]?.[at] ?? ''}`,
      ]),
    ),
  };
  return (
    <>
      {Object.entries(WANTED).map(([name, label]) => (
        <SelectField
          key={name}
          name={`column-${name}`}
          label={`Column of the ${label.toLowerCase()}`}
          value={columns[name as keyof typeof WANTED]}
          options={options}
          onChoose={(place) => onChange({ ...columns, [name]: place })}
        />
      ))}
      <SelectField
        name="column-side"
        label="Its rows are"
        value={columns.side}
        options={{ put: 'puts', call: 'calls', told: 'told by a column' }}
        onChoose={(side) => onChange({ ...columns, side })}
      />
    </>
  );
}
