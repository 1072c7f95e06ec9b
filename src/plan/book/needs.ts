import type { Position } from '../../core/book/book';
import type { BookRuleName, BookThresholds } from '../../core/book/whole/bookRules';
import { REVIEW_DAYS } from '../../core/market/reminders';
import { cashCalendars, type CashCalendar } from './cashCalendar';
import type { Desk } from './desk';
import { openOption, openPuts, type OpenOption, type OpenPut } from './openPuts';
import { judgedBooks, type JudgedBook } from './judged';

/** Why a short option wants a decision. */
type OptionNeedKind =
  /** Past its expiration, and what became of it is not in the log. */
  | 'over'
  | 'today'
  /** In the money, and hardly worth more than that: it may be assigned any day. */
  | 'noTimeValue'
  | 'inTheMoney'
  | 'week'
  | 'takeProfit'
  | 'earnings'
  | 'exDividend';

export type Need =
  | {
      readonly kind: OptionNeedKind;
      readonly key: string;
      readonly option: OpenOption;
      /** The price at which the profit is taken, dollars per share. */
      readonly exit: number | null;
      /** Of what is coming, New York. */
      readonly date: string | null;
    }
  | {
      readonly kind: 'cash';
      readonly key: string;
      readonly calendar: CashCalendar;
      /** The put whose closing would end it, the most captured first. */
      readonly frees: OpenPut | null;
    }
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly rule: BookRuleName;
      readonly judged: JudgedBook;
    };

/** Below so much an option in the money has hardly any time value, dollars per share. */
const HARDLY = 0.05;

/** Prices as typed meet, whatever last bits taking one from another leaves. */
const ROUNDING = 1e-9;

/** At a share of its premium an option is bought back: half of 38.70 is 19.35. */
const exitOf = ({ premium }: Pick<Position, 'premium'>, share: number): number | null =>
  premium === null ? null : premium * (1 - share);

/** The most pressing reason for which an option wants a decision; null where it wants none. */
function optionNeed(option: OpenOption, desk: Desk, share: number): Need | null {
  const { position, daysLeft, intrinsic, timeValue, worth } = option;
  const { expiration, underlying, right } = position.contract;
  const [review, lastReview] = REVIEW_DAYS;
  const isIn = intrinsic !== null && intrinsic > 0;
  const exit = exitOf(position, share);
  const coming = desk.dates[underlying];
  const isInside = (date: string | null | undefined): date is string =>
    typeof date === 'string' && date >= desk.asOf && date <= expiration;
  const of = (kind: OptionNeedKind, date: string | null = null): Need => ({
    kind,
    key: `${kind} ${option.key}`,
    option,
    exit: kind === 'takeProfit' ? exit : null,
    date,
  });
  if (daysLeft < 0) return of('over');
  if (daysLeft === 0) return of('today');
  if (isIn && worth?.how === 'seen' && timeValue! <= HARDLY + ROUNDING) return of('noTimeValue');
  if (isIn && daysLeft <= review) return of('inTheMoney');
  if (worth?.how === 'seen' && exit !== null && worth.price <= exit + ROUNDING)
    return of('takeProfit');
  if (daysLeft <= lastReview) return of('week');
  if (isInside(coming?.earnings)) return of('earnings', coming.earnings);
  // A call in the money is exercised early for the dividend; a put's holder waits for it.
  if (right === 'call' && isIn && isInside(coming?.exDividend)) {
    return of('exDividend', coming.exDividend);
  }
  return null;
}

const ORDER: readonly Need['kind'][] = [
  'over',
  'today',
  'noTimeValue',
  'inTheMoney',
  'week',
  'takeProfit',
  'cash',
  'exDividend',
  'earnings',
  'rule',
];

/** Rules that say of cash what the calendar says better. */
const SAID_BY_CASH: ReadonlySet<BookRuleName> = new Set(['cashSecured', 'cashBuffer']);

export interface Needs {
  /** What wants a decision, the most pressing first. */
  readonly needs: readonly Need[];
  /** Puts with nothing to decide that are to be looked at again soon: within three weeks. */
  readonly review: readonly OpenPut[];
}

function cashNeed(calendar: CashCalendar, puts: readonly OpenPut[]): Need | [] {
  const { account, shortTotal } = calendar;
  if (shortTotal === 0) return [];
  const frees = puts
    .filter(({ position, daysLeft }) => position.account === account && daysLeft >= 0)
    .filter(({ collateralTotal }) => collateralTotal >= shortTotal)
    .toSorted((a, b) => (b.captured ?? -Infinity) - (a.captured ?? -Infinity) || 0);
  return { kind: 'cash', key: `cash ${account}`, calendar, frees: frees[0] ?? null };
}

/** Rules about how puts are spread: of one put alone there is nothing to spread. */
const OF_SPREAD: ReadonlySet<BookRuleName> = new Set(['weekWeight', 'sectorWeight']);

const ruleNeeds = (judged: JudgedBook, isShort: boolean, puts: number): Need[] =>
  (Object.keys(judged.verdicts) as BookRuleName[])
    .filter((rule) => judged.verdicts[rule].status === 'fail')
    .filter((rule) => !isShort || !SAID_BY_CASH.has(rule))
    // Nothing has to be done about names that are few.
    .filter((rule) => rule !== 'names' && (puts > 1 || !OF_SPREAD.has(rule)))
    .map((rule) => ({ kind: 'rule', key: `rule ${rule} ${judged.account}`, rule, judged }));

/** All that wants a decision; `takeProfitShare` of the premium is where a put is bought back. */
export function needsOf(
  desk: Desk,
  { takeProfitShare, thresholds }: { takeProfitShare: number; thresholds: BookThresholds },
): Needs {
  const puts = openPuts(desk);
  const others = desk.book.positions
    .filter(({ contract, contracts }) => contracts > 0 || contract.right === 'call')
    .map((position) => openOption(position, desk))
    .filter(({ contracts, daysLeft }) => contracts > 0 || daysLeft <= 0);
  const ofOptions = [...puts, ...others].flatMap(
    (option) => optionNeed(option, desk, takeProfitShare) ?? [],
  );
  const calendars = cashCalendars(desk);
  const ofCash = calendars.flatMap((calendar) => cashNeed(calendar, puts));
  const short = new Set(
    calendars.filter(({ shortTotal }) => shortTotal > 0).map(({ account }) => account),
  );
  const ofRules = judgedBooks(desk, thresholds).flatMap((judged) =>
    ruleNeeds(
      judged,
      short.has(judged.account),
      puts.filter(({ position }) => position.account === judged.account).length,
    ),
  );
  const rank = ({ kind }: Need) => ORDER.indexOf(kind);
  const needed = new Set(ofOptions.flatMap((need) => ('option' in need ? need.option.key : [])));
  return {
    needs: [...ofOptions, ...ofCash, ...ofRules].toSorted((a, b) => rank(a) - rank(b)),
    review: puts.filter(({ key, daysLeft }) => !needed.has(key) && daysLeft <= REVIEW_DAYS[0]),
  };
}
