import type { PricesAnswers } from '../../files/read/history/reading';
import { discardPrices, type useHistories } from '../../store/history/histories';
import { dropAsked, useAskedTexts } from '../../store/typed/askedTexts';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { columnOptions } from '../../ui/table/columnOptions';
import { ASK_LABELS, splitWords } from '../../words/history/pastWords';
import { answerPrices, askedOf } from './bringPrices';

interface PricesAskedProps {
  readonly waiting: NonNullable<ReturnType<typeof useHistories.getState>['waiting']>;
}

const NONE = '';

/** Questions about what a text does not say. */
export function PricesAsked({ waiting }: PricesAskedProps) {
  const { asks, table, symbols, splitsSeen = [] } = waiting.reading;
  const { texts, type } = useAskedTexts(
    askedOf(waiting.symbol) + (table?.columns.join(' ') ?? ''),
    {
      symbol: symbols?.[0] ?? waiting.symbol,
      date: String(table?.found.date ?? NONE),
      close: String(table?.found.close ?? NONE),
      locale: 'point',
      dates: 'monthFirst',
      splits: 'split',
    },
  );
  const { symbol, date, close } = texts;
  const locale = texts.locale === 'comma' ? 'comma' : 'point';
  const dates = texts.dates === 'dayFirst' ? 'dayFirst' : 'monthFirst';
  const splits = texts.splits === 'noSplit' ? 'noSplit' : 'split';
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
  const leave = () => {
    dropAsked(askedOf(waiting.symbol));
    discardPrices();
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
            onChoose={(chosen) => type({ symbol: chosen })}
          />
        ) : (
          <TextField
            name="pricesSymbol"
            label={ASK_LABELS.symbol}
            text={symbol}
            isTicker
            onType={(chosen) => type({ symbol: chosen })}
          />
        ))}
      {asksFor('columns') && table && (
        <>
          <SelectField
            name="pricesDate"
            label="Column of the day"
            value={date}
            options={columnOptions(table, 'Choose one')}
            onChoose={(chosen) => type({ date: chosen })}
          />
          <SelectField
            name="pricesClose"
            label="Column of the close"
            value={close}
            options={columnOptions(table, 'Choose one')}
            onChoose={(chosen) => type({ close: chosen })}
          />
        </>
      )}
      {asksFor('locale') && (
        <SelectField
          name="pricesLocale"
          label={ASK_LABELS.locale}
          value={locale}
          options={{ point: '1,234.50', comma: '1.234,50' }}
          onChoose={(chosen) => type({ locale: chosen })}
        />
      )}
      {asksFor('dates') && (
        <SelectField
          name="pricesDates"
          label={ASK_LABELS.dates}
          value={dates}
          options={{ monthFirst: 'the month', dayFirst: 'the day' }}
          onChoose={(chosen) => type({ dates: chosen })}
        />
      )}
      {asksFor('splits') && (
        <SelectField
          name="pricesSplits"
          label={ASK_LABELS.splits}
          value={splits}
          options={{ split: 'yes, work them in', noSplit: 'no, the price did move' }}
          hint={splitsSeen.map(splitWords).join(', ')}
          onChoose={(chosen) => type({ splits: chosen })}
        />
      )}
      <p className="buttons">
        <button type="button" className="primary" disabled={!isReady} onClick={answer}>
          Read with these answers
        </button>
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </p>
    </>
  );
}
