import type { BookBeside } from '../../files/statement/proven';
import { EXAMPLE_ACCOUNT } from '../../files/exampleBook';
import { useBookState } from '../book';
import { NO_NUMBER } from '../desk/ownAccount';
import { inTurn } from './inTurn';

/** The accounts of the log, without the example's. */
export function ownAccounts(): readonly string[] {
  const names = new Set(useBookState.getState().events.map(({ account }) => account));
  names.delete(EXAMPLE_ACCOUNT);
  return [...names];
}

/** The book with which a statement is matched. */
export function bookBeside(batch: string, today: string): BookBeside {
  const { events, batches } = useBookState.getState();
  const added = inTurn(batches);
  const own = ownAccounts();
  const isNameless = own.length === 1 && own[0] === NO_NUMBER && added.length === 0;
  return {
    log: { events, batches: added },
    known: {
      told: Object.assign({}, ...added.map(({ accounts }) => accounts)),
      own,
      nameless: isNameless ? NO_NUMBER : null,
    },
    batch,
    today,
  };
}
