import { ageWords, agoWords, isInstant } from './ageWords';

/** The source and time of a chain. */
interface Source {
  readonly underlying: string;
  readonly format: string;
  readonly quotedAt: string | null;
  /** ISO instant. */
  readonly readAt: string;
  /** When its oldest quote was quoted, if not all were quoted together; ISO. */
  readonly oldest?: string | null;
}

const NAMES: Readonly<Record<string, string>> = { Table: 'a table' };

/** The name of a chain's source. */
export const formatName = (format: string) => NAMES[format] ?? format;

/**
 * `GOOGL from Cboe, quoted Nov 25, 15:59 New York, 3 days old`. If no instant of its quotes is
 * known, the age is that of reading it; if quotes come from several readings, the oldest time is
 * added. `now` in epoch milliseconds.
 */
export function sourceWords(chain: Source, now: number): string {
  const { underlying, format, quotedAt, readAt, oldest = null } = chain;
  const read = isInstant(quotedAt) ? '' : `, read ${agoWords(readAt, now)}`;
  const first = isInstant(oldest) ? `; its oldest quote is from ${agoWords(oldest, now)}` : '';
  return `${underlying} from ${formatName(format)}, ${ageWords(quotedAt, now)}${read}${first}`;
}
