import { longDate, mediumDate, price, usdExact } from '../text/format';
import type { Plan } from '../plan/plan';
import type { PlanInput } from '../draft/readDraft';

/** The lines of a printed sheet to write on, with what is known of the fill. */
export function fillBlanks(input: PlanInput): readonly string[] {
  const { fillPrice, fillFees, fillDate, fillTime } = input;
  const when = [fillDate && mediumDate(fillDate), fillTime].filter(Boolean).join(', ');
  return [
    `Fill price ${fillPrice === null ? '' : price(fillPrice)}`,
    `Date and time ${when}`,
    `Commission ${fillFees === null ? '' : usdExact(fillFees)}`,
    'Closed at, date',
  ];
}

/**
 * What the figures of a placed plan are of: its fill, and the day they count from. Null before it is
 * placed. `now` is today's date in New York.
 */
export function placedWords(
  { input, today: asOf, expiration }: Plan,
  placedOn: string | null,
  now: string | null,
): string | null {
  if (placedOn === null || asOf === null || now === null) return null;
  const { fillPrice, plannedPremium } = input;
  const planned = `${fillPrice === plannedPremium ? 'as' : `where ${price(plannedPremium)} was`} planned`;
  const sold =
    fillPrice === null
      ? 'with no fill entered yet'
      : `and filled at ${price(fillPrice)}, ${planned}: every figure is the fill’s`;
  const counted = asOf < now ? ` “Today” in the figures is ${longDate(asOf)}.` : '';
  const expired =
    expiration !== null && expiration < now ? ` It expired on ${longDate(expiration)}.` : '';
  return `Placed on ${longDate(placedOn)} ${sold}.${counted}${expired}`;
}
