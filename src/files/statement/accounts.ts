import type { StatementReading } from '../read/statements/reading';

/** What the log knows of accounts. */
export interface KnownAccounts {
  /** Of earlier statements, each with the one of the log that it is. */
  readonly told: Readonly<Record<string, string>>;
  /** Those that events of the log are in. */
  readonly own: readonly string[];
  /** The one without a number that all typed events are in; null where it has one, or there are more. */
  readonly nameless: string | null;
}

/**
 * The account of the log that each of a file's is: as answered, as with an earlier file, else its own
 * name. One that the file does not name is left out until it is answered. A log that was only typed, in
 * an account without a number, is of the one account that a file names.
 */
export function accountsFor(
  { accounts, asks }: Pick<StatementReading, 'accounts' | 'asks'>,
  answers: Readonly<Record<string, string>>,
  { told, own, nameless }: KnownAccounts,
): Readonly<Record<string, string>> {
  const isAsked = asks.includes('account');
  const known = (name: string): string | undefined => {
    const earlier = answers[name] ?? told[name];
    if (earlier !== undefined) return earlier;
    if (own.includes(name)) return name;
    if (isAsked) return undefined;
    return nameless !== null && accounts.length === 1 ? nameless : name;
  };
  return Object.fromEntries(
    accounts.flatMap((name) => {
      const its = known(name);
      return its === undefined ? [] : [[name, its]];
    }),
  );
}
