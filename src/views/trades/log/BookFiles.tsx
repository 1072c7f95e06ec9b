import { useState } from 'react';
import type { Book } from '../../../core/book/book';
import { withPutsInTheMoney } from '../../../core/book/marks/putsInTheMoney';
import { spotOnKey } from '../../../core/book/marks/spotOnKey';
import { EXAMPLE_ACCOUNT } from '../../../files/exampleBook';
import { logCsv, realizedCsv } from '../../../files/bookCsv';
import { download } from '../../../storage/download';
import { useBookState } from '../../../store/book';
import { tell } from '../../../store/page';
import { count } from '../../../text/format';
import { atStart } from '../../../text/sentence';
import { eventWords } from '../../../words/trades/eventWords';
import { section1256Words } from '../../../words/trades/ledgerWords';
import { contractsName } from '../../../words/trades/seriesName';

/** Saves a file, and says so. */
function give(fileName: string, text: string, type: string, what: string) {
  download(fileName, text, type);
  tell(`Saved ${what} to ${fileName}.`);
}

const CSV = 'text/csv;charset=utf-8';

/** `2 KO 67.50 puts, Jan 15, 2027`, `100 KO`. */
const nameOf = ({ what, quantity }: Book['realized'][number]) =>
  typeof what === 'string'
    ? `${Math.abs(quantity ?? 0)} ${what}`
    : contractsName(Math.abs(quantity ?? 0), what);

/** The log and the year’s gains as files for other programs. */
export function BookFiles({ book }: { readonly book: Book }) {
  const events = useBookState((state) => state.events);
  const marks = useBookState((state) => state.marks);
  const sales = book.realized.filter(
    ({ how, account }) => how !== 'dividend' && account !== EXAMPLE_ACCOUNT,
  );
  const years = [...new Set(sales.map(({ date }) => date.slice(0, 4)))].toSorted().toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const year = chosen ?? years[0];
  const own = sales.filter(({ date }) => date.slice(0, 4) === year);
  const many = count(events.length, 'event');
  const apart = section1256Words(own);
  return (
    <>
      <p className="buttons">
        <button
          type="button"
          onClick={() => {
            const words = (event: (typeof events)[number]) => atStart(eventWords(event));
            give('putwise-log.csv', logCsv(events, book.cashMoved, words), CSV, many);
          }}
        >
          Save the log as CSV
        </button>
        <button
          type="button"
          onClick={() =>
            give('putwise-log.json', JSON.stringify(events, null, 2), 'application/json', many)
          }
        >
          Save it as JSON
        </button>
        {year !== undefined && (
          <>
            <select
              aria-label="Year of the gains"
              value={year}
              onChange={({ target }) => setChosen(target.value)}
            >
              {years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
            <button
              type="button"
              onClick={() => {
                const spotOn = (symbol: string, date: string) =>
                  marks[spotOnKey(symbol, date)]?.price ?? null;
                const rows = withPutsInTheMoney(own, book.premiums, spotOn);
                const text = realizedCsv(rows, nameOf);
                give(`putwise-gains-${year}.csv`, text, CSV, count(rows.length, 'gain'));
              }}
            >
              Save its gains as CSV, as on Form 8949
            </button>
          </>
        )}
      </p>
      {apart !== null && <p className="note">{apart}</p>}
    </>
  );
}
