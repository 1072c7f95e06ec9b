import type { StatementReading } from '../read/statements/reading';

/** What the log knows about accounts. */
export interface KnownAccounts {
  /** Accounts of earlier statements, each with its account in the log. */
  readonly told: Readonly<Record<string, string>>;
  /** Accounts of events in the log. */
  readonly own: readonly string[];
  /**
   * The account without a number that holds all typed events; null if it has a number, or if there
   * are several.
   */
  readonly nameless: string | null;
}

/**
 * The log's account for each account of a file: as answered, as for an earlier file, or otherwise
 * with its own name. An account the file does not name is left out until answered. If the log was
 * only typed, in an account without a number, it is taken to belong to the only account the file
 * names.
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
