import { useId, type ChangeEvent, type DragEvent } from 'react';
import { useHistories } from '../../store/history/histories';
import { typeText, useTypedText } from '../../store/typed/texts';
import { bringFile, bringText } from './bringPrices';
import { PricesAsked } from './PricesAsked';

/** Input for a stock's history: a text, or a file chosen or dropped. */
export function PriceDoor({ symbol }: { readonly symbol: string }) {
  const id = useId();
  const field = `prices.${symbol}` as const;
  const text = useTypedText(field) ?? '';
  const waiting = useHistories((all) => all.waiting);
  const refused = useHistories((all) => all.refused);
  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (file) void bringFile(file, symbol);
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void bringFile(file, symbol);
  };
  return (
    <div className="fields">
      <div style={{ gridColumn: '1 / -1' }}>
        <label htmlFor={id} className="small">
          Past prices of {symbol}
        </label>
        <textarea
          id={id}
          rows={3}
          value={text}
          aria-describedby={`${id}-note`}
          spellCheck="false"
          onChange={(event) => typeText(field, event.target.value)}
          onDrop={onDrop}
        />
        <p className="note" id={`${id}-note`}>
          Paste a table, or drop or choose its file: Yahoo, Nasdaq, Stooq, or any with days and
          closes; a column of implied volatility is taken too. It stays in this browser.
        </p>
        <p className="note" role="alert" hidden={refused === null}>
          {refused !== null && `Not read. ${refused}`}
        </p>
        <div className="buttons">
          <button
            type="button"
            disabled={text.trim() === ''}
            onClick={() => void bringText(text, symbol)}
          >
            Read these prices
          </button>
          <label className="button">
            Choose a file of prices
            <input
              type="file"
              className="visually-hidden"
              accept=".csv,.txt,.tsv,text/*"
              onChange={onChoose}
            />
          </label>
        </div>
      </div>
      {waiting && <PricesAsked key={waiting.reading.asks.join(' ')} waiting={waiting} />}
    </div>
  );
}
