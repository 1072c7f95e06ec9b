import { isOverAYearOld, REMOVING_LIQUIDITY, type FeeItem } from '../../core/costs/feeSources';
import type { AccountInput } from '../../draft/given';
import { count, dateFormat, mediumDate, number, usd } from '../../text/format';

const UNITS: Readonly<Record<FeeItem['unit'], string>> = {
  perContract: 'a contract',
  perOrder: 'an order',
  perPremiumDollar: 'a million',
  perAssignment: 'an assignment',
};

const SIDES: Readonly<Record<FeeItem['sides'], string>> = {
  both: '',
  sell: ', sales only',
  none: '',
};

const monthOf = dateFormat({ month: 'short', year: 'numeric' });

/** A year, a month or a day: `2025`, `Apr 2026`, `Mar 3, 2025`. */
const dateWords = (asOf: string) =>
  asOf.length < 5 ? asOf : (asOf.length < 8 ? monthOf : mediumDate)(asOf);

/** How old a published fee is, and whether to check it. */
function ageWords(asOf: string, today: string | null, needsCheck: boolean): string {
  const dated = `as of ${dateWords(asOf)}`;
  if (today !== null && isOverAYearOld(asOf, today)) return `${dated}, over a year old: check`;
  return `${dated}${needsCheck ? ', check' : ''}`;
}

/** What selling at the bid may cost on top: `about $0.01 to $0.95 a contract`. */
const SPAN = `about ${usd(REMOVING_LIQUIDITY.least)} to ${usd(REMOVING_LIQUIDITY.most)} a contract`;

/**
 * The source and date of a fee, or that it is one's own; `value` is the one used. If the option
 * does not pay it, only that.
 */
export function feeHint(
  item: FeeItem,
  value: number | null,
  today: string | null,
  isSpared = false,
): string {
  const { id, unit, sides, asOf, needsCheck, value: published } = item;
  const of = `${UNITS[unit]}${SIDES[sides]}`;
  const aged = ageWords(asOf, today, needsCheck);
  const what = id === 'exchange' ? `${of}; taking the bid may cost ${SPAN}` : of;
  if (isSpared) return `${what}; not counted: options on an index do not pay it`;
  if (value === null || value === published) return `${what}; ${aged}`;
  const shown = number(unit === 'perPremiumDollar' ? published * 1_000_000 : published);
  return `${what}; yours, in place of ${shown} ${aged}`;
}

/** How many published fees are over a year old; null if none is, or the day is not known. */
export function agedFeesWords(items: readonly FeeItem[], today: string | null): string | null {
  const aged = items.filter(({ asOf }) => today !== null && isOverAYearOld(asOf, today));
  return aged.length === 0
    ? null
    : `${count(aged.length, 'fee')} of ${items.length} ${aged.length === 1 ? 'is' : 'are'} from over a year ago.`;
}

/** What a sale at the bid may cost beyond the fees counted, and where to enter it. */
export function takingWords({ exchangeFee }: AccountInput, today: string | null): string {
  const span = `A sale at the bid takes liquidity: the exchange may charge ${SPAN} for it (IBKR, ${ageWords(REMOVING_LIQUIDITY.asOf, today, true)})`;
  return exchangeFee === 0
    ? `${span}. The figures count none of it: enter it as Exchange fee under Fees in Plan.`
    : `${span}. The figures count ${usd(exchangeFee)}, your exchange fee.`;
}
