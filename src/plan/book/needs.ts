import type { Position } from '../../core/book/book';
import type { BookRuleName, BookThresholds } from '../../core/book/whole/bookRules';
import { lastTradingDay } from '../../core/market/lastTrading';
import { knownTickClass } from '../../core/market/knownTickClass';
import { REVIEW_DAYS } from '../../core/market/reminders';
import { atLeast } from '../../core/market/rounding';
import { orderTicket } from '../../core/put/orderTicket';
import { underlyingNamed } from '../../core/market/underlying';
import { cashCalendars, type CashCalendar } from './cashCalendar';
import type { Desk } from './desk';
import { openOption, openPuts, type OpenOption, type OpenPut } from './openPuts';
import { judgedBooks, type JudgedBook } from './judged';
import { seenPrice } from './worth';

/** Why a short option needs a decision. */
type OptionNeedKind =
  /** Past its expiration, with no outcome in the log. */
  | 'over'
  /** It expires today, or trades for the last time. */
  | 'today'
  /** In the money with hardly any time value: it may be assigned any day. */
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
      /** The price at which to take the profit, dollars per share. */
      readonly exit: number | null;
      /** New York date of the upcoming event. */
      readonly date: string | null;
    }
  | {
      readonly kind: 'cash';
      readonly key: string;
      readonly calendar: CashCalendar;
      /** The put whose closing would resolve it, the one with the most premium captured first. */
      readonly frees: OpenPut | null;
    }
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly rule: BookRuleName;
      readonly judged: JudgedBook;
    };

/** Time value, dollars per share, below which an option in the money has hardly any. */
const HARDLY = 0.05;

/**
 * The limit at which an option is bought back to keep a share of its premium, as in Order: 19.35
 * for half of 38.70. Null if no order can be that low.
 */
const exitOf = (
  { premium, contract }: Position,
  share: number,
  tickClass = knownTickClass(contract.underlying),
): number | null =>
  premium === null ? null : orderTicket(premium, tickClass, share).takeProfitLimit;

/** The most pressing reason why an option needs a decision; null if it needs none. */
function optionNeed(option: OpenOption, desk: Desk, share: number): Need | null {
  const { position, daysLeft, intrinsic, timeValue, worth } = option;
  const { expiration, underlying, right } = position.contract;
  const [review, lastReview] = REVIEW_DAYS;
  const isIn = intrinsic !== null && intrinsic > 0;
  const chosen = desk.exits[option.key];
  const exit = exitOf(position, chosen?.share ?? share, chosen?.tickClass ?? undefined);
  const seen = seenPrice(worth);
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
  if (desk.asOf >= lastTradingDay(position.contract)) return of('today');
  const isEarly = underlyingNamed(underlying).style === 'american';
  if (isEarly && isIn && seen !== null && atLeast(HARDLY, timeValue!)) return of('noTimeValue');
  if (isIn && daysLeft <= review) return of('inTheMoney');
  if (seen !== null && exit !== null && atLeast(exit, seen)) return of('takeProfit');
  if (daysLeft <= lastReview) return of('week');
  if (isInside(coming?.earnings)) return of('earnings', coming.earnings);
  // A call in the money may be exercised early for the dividend; a put's holder waits for it.
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

/** Rules about cash that the calendar covers better. */
const SAID_BY_CASH: ReadonlySet<BookRuleName> = new Set(['cashSecured', 'cashBuffer']);

export interface Needs {
  /** What needs a decision, most pressing first. */
  readonly needs: readonly Need[];
  /** Puts that need no decision but a review within three weeks. */
  readonly review: readonly OpenPut[];
}

function cashNeed(calendar: CashCalendar, puts: readonly OpenPut[]): Need | [] {
  const { account, shortTotal } = calendar;
  if (shortTotal === 0) return [];
  const frees = puts
    .filter(({ position, daysLeft }) => position.account === account && daysLeft >= 0)
    .filter(({ owedTotal }) => (owedTotal ?? 0) >= shortTotal)
    .toSorted((a, b) => (b.captured ?? -Infinity) - (a.captured ?? -Infinity) || 0);
  return { kind: 'cash', key: `cash ${account}`, calendar, frees: frees[0] ?? null };
}

/** Rules about how puts are spread: they have no meaning for a single put. */
const OF_SPREAD: ReadonlySet<BookRuleName> = new Set(['weekWeight', 'sectorWeight']);

const ruleNeeds = (judged: JudgedBook, isShort: boolean, puts: number): Need[] =>
  (Object.keys(judged.verdicts) as BookRuleName[])
    .filter((rule) => judged.verdicts[rule].status === 'fail')
    .filter((rule) => !isShort || !SAID_BY_CASH.has(rule))
    // A small number of names requires no action.
    .filter((rule) => rule !== 'names' && (puts > 1 || !OF_SPREAD.has(rule)))
    .map((rule) => ({ kind: 'rule', key: `rule ${rule} ${judged.account}`, rule, judged }));

/**
 * Everything that needs a decision; a put is bought back for all but `takeProfitShare` of its
 * premium, unless another share is chosen for it.
 */
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
