import { ageWords, agoWords, isInstant } from './ageWords';

/** Where a chain is from, and when. */
interface Source {
  readonly underlying: string;
  readonly format: string;
  readonly quotedAt: string | null;
  /** ISO instant. */
  readonly readAt: string;
  /** When the oldest of its quotes was quoted, where not all were together; ISO. */
  readonly oldest?: string | null;
}

const NAMES: Readonly<Record<string, string>> = { Table: 'a table' };

/** What a chain is from, in a sentence. */
export const formatName = (format: string) => NAMES[format] ?? format;

/**
 * `GOOGL from Cboe, quoted Nov 25, 15:59 New York, 3 days old`. Where no instant is known of its
 * quotes, when it was read tells its age; where they are of several readings, the oldest one's is told
 * too. `now` in epoch milliseconds.
 */
export function sourceWords(chain: Source, now: number): string {
  const { underlying, format, quotedAt, readAt, oldest = null } = chain;
  const read = isInstant(quotedAt) ? '' : `, read ${agoWords(readAt, now)}`;
  const first = isInstant(oldest) ? `; its oldest quote is of ${agoWords(oldest, now)}` : '';
  return `${underlying} from ${formatName(format)}, ${ageWords(quotedAt, now)}${read}${first}`;
}
