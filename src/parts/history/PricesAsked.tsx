import { useState } from 'react';
import type { PricesAnswers, PricesReading } from '../../files/read/history/reading';
import { letPricesBe } from '../../store/history/histories';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { ASK_LABELS, splitWords } from '../../words/history/pastWords';
import { answerPrices } from './bringPrices';

interface PricesAskedProps {
  readonly waiting: { readonly reading: PricesReading; readonly symbol: string };
}

const NONE = '';

/** What a text does not say of itself. */
export function PricesAsked({ waiting }: PricesAskedProps) {
  const { asks, table, symbols, splitsSeen = [] } = waiting.reading;
  const [symbol, setSymbol] = useState(symbols?.[0] ?? waiting.symbol);
  const [date, setDate] = useState(String(table?.found.date ?? NONE));
  const [close, setClose] = useState(String(table?.found.close ?? NONE));
  const [locale, setLocale] = useState<'point' | 'comma'>('point');
  const [dates, setDates] = useState<'monthFirst' | 'dayFirst'>('monthFirst');
  const [splits, setSplits] = useState<'split' | 'noSplit'>('split');
  const asksFor = (ask: (typeof asks)[number]) => asks.includes(ask);
  const isReady =
    (!asksFor('symbol') || symbol.trim() !== '') &&
    (!asksFor('columns') || (date !== NONE && close !== NONE && date !== close));
  const answer = () => {
    const answers: PricesAnswers = {
      ...(asksFor('symbol') && { symbol: symbol.trim().toUpperCase() }),
      ...(asksFor('columns') && { columns: { date: Number(date), close: Number(close) } }),
      ...(asksFor('locale') && { locale }),
      ...(asksFor('dates') && { dates }),
      ...(asksFor('splits') && { splits }),
    };
    void answerPrices(answers);
  };
  const width = Math.max(0, ...(table?.rows ?? []).map((cells) => cells.length));
  const columns = {
    [NONE]: 'Choose a column',
    ...Object.fromEntries(
      Array.from({ length: width }, (_, at) => [
        String(at),
        `${at + 1}: ${table?.columns[at] ?? table?.rows[0]?.[at] ?? ''}`,
      ]),
    ),
  };
  return (
    <>
      {asksFor('symbol') &&
        (symbols ? (
          <SelectField
            name="pricesSymbol"
            label={ASK_LABELS.symbol}
            value={symbol}
            options={Object.fromEntries(symbols.map((each) => [each, each]))}
            onChoose={setSymbol}
          />
        ) : (
          <TextField
            name="pricesSymbol"
            label={ASK_LABELS.symbol}
            text={symbol}
            isTicker
            onType={setSymbol}
          />
        ))}
      {asksFor('columns') && (
        <>
          <SelectField
            name="pricesDate"
            label="Column of the day"
            value={date}
            options={columns}
            onChoose={setDate}
          />
          <SelectField
            name="pricesClose"
            label="Column of the close"
            value={close}
            options={columns}
            onChoose={setClose}
          />
        </>
      )}
      {asksFor('locale') && (
        <SelectField
          name="pricesLocale"
          label={ASK_LABELS.locale}
          value={locale}
          options={{ point: '1,234.50', comma: '1.234,50' }}
          onChoose={setLocale}
        />
      )}
      {asksFor('dates') && (
        <SelectField
          name="pricesDates"
          label={ASK_LABELS.dates}
          value={dates}
          options={{ monthFirst: 'the month', dayFirst: 'the day' }}
          onChoose={setDates}
        />
      )}
      {asksFor('splits') && (
        <SelectField
          name="pricesSplits"
          label={ASK_LABELS.splits}
          value={splits}
          options={{ split: 'yes, work them in', noSplit: 'no, the price did move' }}
          hint={splitsSeen.map(splitWords).join(', ')}
          onChoose={setSplits}
        />
      )}
      <p className="buttons">
        <button type="button" className="primary" disabled={!isReady} onClick={answer}>
          Read with these answers
        </button>
        <button type="button" onClick={letPricesBe}>
          Cancel
        </button>
      </p>
    </>
  );
}
