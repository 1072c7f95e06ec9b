import type { Answers, Columns, Table } from '../../files/read/chains/reading';
import { SelectField } from '../../ui/field/SelectField';
import { columnOptions } from '../../ui/table/columnOptions';

const WANTED = { strike: 'Strike', bid: 'Bid', ask: 'Ask' } as const;

/** Chosen column indexes as texts, empty if none is chosen. */
export type ColumnTexts = Readonly<Record<keyof typeof WANTED | 'side', string>>;

const placeText = (place: number | undefined) => (place === undefined ? '' : String(place));

export function startingColumns(found: Columns): ColumnTexts {
  return {
    strike: placeText(found.strike),
    bid: placeText(found.bid),
    ask: placeText(found.ask),
    side: found.right === undefined && found.symbol === undefined ? 'put' : 'told',
  };
}

/** The chosen answer; null while a column is missing or chosen twice. */
export function columnsIn(
  { strike, bid, ask, side }: ColumnTexts,
  found: Columns,
): NonNullable<Answers['columns']>[number] | null {
  const places = [strike, bid, ask];
  if (places.includes('') || new Set(places).size < places.length) return null;
  return {
    ...found,
    strike: Number(strike),
    bid: Number(bid),
    ask: Number(ask),
    ...((side === 'put' || side === 'call') && { side }),
  };
}

interface ColumnsAskedProps {
  readonly table: Table;
  readonly columns: ColumnTexts;
  readonly onChange: (columns: Partial<ColumnTexts>) => void;
}

/** Asks which column holds what. */
export function ColumnsAsked({ table, columns, onChange }: ColumnsAskedProps) {
  const options = columnOptions(table, 'Choose one');
  return (
    <>
      {Object.entries(WANTED).map(([name, label]) => (
        <SelectField
          key={name}
          name={`column-${name}`}
          label={`Column of the ${label.toLowerCase()}`}
          value={columns[name as keyof typeof WANTED]}
          options={options}
          onChoose={(place) => onChange({ [name]: place })}
        />
      ))}
      <SelectField<string>
        name="column-side"
        label="Its rows are"
        value={columns.side}
        options={{ put: 'puts', call: 'calls', told: 'told by a column' }}
        onChoose={(side) => onChange({ side })}
      />
    </>
  );
}
