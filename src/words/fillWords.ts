import { longDate, mediumDate, price, usdExact } from '../text/format';
import type { Plan } from '../plan/plan';
import type { Placement } from '../draft/placement';

/** Lines of a printed sheet to write on, with the known facts of the fill. */
export function fillBlanks({ fill }: Plan): readonly string[] {
  const { date = null, time = null, price: filledAt = null, feesTotal = null } = fill ?? {};
  const when = [date && mediumDate(date), time].filter(Boolean).join(', ');
  return [
    `Fill price ${filledAt === null ? '' : price(filledAt)}`,
    `Date and time ${when}`,
    `Commission ${feesTotal === null ? '' : usdExact(feesTotal)}`,
    'Closed at, date',
  ];
}

/**
 * What a placed plan's figures are based on: its fill, and the day they count from. Null before it
 * is placed. `today` is the date in New York.
 */
export function placedWords(
  { input, filledAt, asOf, expiration }: Plan,
  placement: Placement | null,
  today: string | null,
): string | null {
  if (placement === null || asOf === null || today === null) return null;
  const planned = `${filledAt === input.premium ? 'as' : `where ${price(input.premium)} was`} planned`;
  const sold =
    filledAt === null
      ? 'with no fill entered yet'
      : `and filled at ${price(filledAt)}, ${planned}: every figure is based on the fill`;
  const judgedBy = placement.rules ? 'your rules and account' : 'your account';
  const counted = asOf < today ? ` “Today” in the figures is ${longDate(asOf)}.` : '';
  const expired =
    expiration !== null && expiration < today ? ` It expired on ${longDate(expiration)}.` : '';
  return `Placed on ${longDate(placement.day)} ${sold}. It is judged by ${judgedBy} as of that day.${counted}${expired}`;
}
