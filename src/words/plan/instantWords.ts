import type { Plan } from '../../plan/plan';
import { count } from '../../text/format';
import { pricingOf } from '../../plan/pricing';

const inNewYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hour: 'numeric',
  minute: '2-digit',
});

/** `10:30 a.m. in New York`. */
const timeWords = (epochMs: number) =>
  `${inNewYork.format(epochMs).replace(/\s([AP])M$/, (_, half: string) => ` ${half.toLowerCase()}.m.`)} in New York`;

const HOURS_A_YEAR = 8760;

/** That prices count hours, and as of when; null if they count whole days, or none is left. */
export function byTheMinute(plan: Plan): string | null {
  const { pricedAt, years } = pricingOf(plan);
  if (pricedAt === null || years === 0) return null;
  const hours = Math.round(years * HOURS_A_YEAR * 10) / 10;
  return `Priced by the minute in its last days: ${count(hours, 'hour')} to the close, as of ${timeWords(pricedAt)}. Returns count whole days.`;
}

/** `, priced at 10:30 a.m. in New York`; empty if prices are of the whole day. */
export function pricedWords(plan: Plan): string {
  const { pricedAt } = pricingOf(plan);
  return pricedAt === null ? '' : `, priced at ${timeWords(pricedAt)}`;
}
