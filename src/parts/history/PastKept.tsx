import { useEffect } from 'react';
import { keptHistories } from '../../storage/histories/keptHistories';
import { count } from '../../text/format';
import { useDatabaseFailure } from '../../store/databaseFailure';
import { forgetHistory, useHistories } from '../../store/history/histories';
import { historyOf, type StockHistory } from '../../store/history/stockHistory';
import { usePage } from '../../store/page';
import { Fold } from '../../ui/Fold';
import { pastSourceWords } from '../../words/history/pastWords';
import { PriceDoor } from './PriceDoor';

/** The stored history of a stock; null if there is none, or none yet. */
export function useHistory(symbol: string): StockHistory | null {
  useEffect(() => void keptHistories.keep(), []);
  return useHistories((all) => historyOf(all.kept, symbol));
}

interface PastKeptProps {
  readonly symbol: string;
  readonly history: StockHistory | null;
}

/** The source of a stock's history, with buttons to replace or delete it. */
export function PastKept({ symbol, history }: PastKeptProps) {
  const today = usePage((page) => page.clock?.today ?? null);
  const aside = useHistories((all) => all.aside);
  const failure = useDatabaseFailure((database) => database.failure);
  const name = history === null ? `Read past prices of ${symbol}` : 'Replace these prices';
  return (
    <>
      {history !== null && today !== null && (
        <p className="note">
          {pastSourceWords(history, today)}{' '}
          <button type="button" className="plain" onClick={() => forgetHistory(history)}>
            Remove these prices
          </button>
        </p>
      )}
      <Fold name={name} about="Takes a table or a file of closes" className="note">
        {() => <PriceDoor symbol={symbol} />}
      </Fold>
      {aside > 0 && (
        <p className="note">
          {count(aside, 'past')} kept here could not be read and {aside === 1 ? 'was' : 'were'} set
          aside unchanged.{' '}
          <button
            type="button"
            className="plain"
            onClick={() => void keptHistories.downloadAside()}
          >
            Download
          </button>{' '}
          <button type="button" className="plain" onClick={() => void keptHistories.forgetAside()}>
            Delete
          </button>
        </p>
      )}
      {history !== null && failure !== null && (
        <p className="note">This browser cannot keep prices: they last as long as this page.</p>
      )}
    </>
  );
}
