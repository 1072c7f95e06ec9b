import { useDatabaseFailure } from '../../../store/databaseFailure';

const FAILURES = {
  forbidden: 'This browser cannot keep chains: what you read here lasts as long as this page.',
  full: 'This browser’s storage is full: what you read here lasts as long as this page, unless you forget a chain.',
  newer:
    'A newer version of Putwise has changed what is kept here. Reload this page: until then, chains read here stay only in this tab.',
  held: 'A tab with an older version of Putwise holds the chains kept here. Close it to see them; until then, chains read here are only in this tab.',
} as const;

/** Why a read chain will be gone tomorrow; nothing if it will not. */
export function NotKept() {
  const failure = useDatabaseFailure((database) => database.failure);
  return failure && <p className="note">{FAILURES[failure]}</p>;
}
