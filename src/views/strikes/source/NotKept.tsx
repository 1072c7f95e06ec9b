import { useDatabaseFailure } from '../../../store/databaseFailure';

const FAILURES = {
  forbidden: 'This browser keeps no chains: what you read here lasts as long as this page.',
  full: 'This browser’s storage is full: what you read here lasts as long as this page, unless you forget some chain.',
  newer:
    'A newer version of Putwise has changed what is kept here. Reload this page: until then, chains read here stay in this tab alone.',
  held: 'Another tab of Putwise, of an older version, holds the chains kept here. Close it, and they are here; until then, chains read here are in this tab alone.',
} as const;

/** Why a read chain will be gone tomorrow; nothing if it will not. */
export function NotKept() {
  const failure = useDatabaseFailure((database) => database.failure);
  return failure && <p className="note">{FAILURES[failure]}</p>;
}
