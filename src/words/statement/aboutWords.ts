import { mediumDate, monthDay } from '../../text/format';

/** `Nov 2 to Nov 25, 2026`. */
export function daysWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'not said';
  if (from === to) return mediumDate(from);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? monthDay(from) : mediumDate(from)} to ${mediumDate(to)}`;
}

/** An account number with its middle masked: `U···4567`. Names stay as they are. */
export const accountWords = (account: string): string =>
  /\d{5}/.test(account) ? account.replace(/^(\w).*?(\w{4})$/, '$1···$2') : account;

/** What is being done while one waits. */
export const STAGE_WORDS = {
  reading: 'Reading',
  matching: 'Matching with your log:',
  proving: 'Proving',
} as const;
