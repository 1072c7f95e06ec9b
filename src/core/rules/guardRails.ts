import type { RuleName } from './rules';
import type { RuleStatus, Verdict } from './verdict';

/*
 * What stands between a plan and its order: the trader's own rules that a mistake in the order
 * would break, and the age of the quote behind it. A failed rail may be passed with a reason; one
 * that cannot be judged here, only by saying that it was checked elsewhere.
 */

/** The rules that guard an order, in the order a ticket is read. */
const GUARDING_RULES = [
  'cashSecured',
  'saneLimit',
  'spreadWidth',
  'noEarnings',
  'positionWeight',
  'firstTradeSize',
] as const satisfies readonly RuleName[];

export type RailName = (typeof GUARDING_RULES)[number] | 'freshQuote';

export interface GuardRail {
  readonly rail: RailName;
  readonly verdict: RuleStatus;
}

export interface OrderFacts {
  /** judgeTrade's verdicts on the order, with its limit as the premium. */
  readonly verdicts: Readonly<Record<RuleName, Verdict>>;
  /** Minutes since bid and ask were read; null if not known. */
  readonly quoteAgeMinutes: number | null;
  /** Most minutes a quote may be old, by the trader's own rules. */
  readonly quoteMaxMinutes: number;
}

/** A quote from the future means only that a clock was wrong. */
function freshQuote(ageMinutes: number | null, maxMinutes: number): RuleStatus {
  if (ageMinutes === null || ageMinutes < 0) return 'unknown';
  return ageMinutes <= maxMinutes ? 'pass' : 'fail';
}

/** All guard rails of one order. A quote 16 minutes old fails where 15 are allowed. */
export function guardRails(order: OrderFacts): readonly GuardRail[] {
  const { verdicts, quoteAgeMinutes, quoteMaxMinutes } = order;
  const freshness = freshQuote(quoteAgeMinutes, quoteMaxMinutes);
  return [
    ...GUARDING_RULES.map((rail) => ({ rail, verdict: verdicts[rail].status })),
    { rail: 'freshQuote', verdict: freshness },
  ];
}

/** The recorded reason for a rail that cannot be judged here and that the trader checked elsewhere. */
export const CHECKED_ELSEWHERE = 'checked elsewhere';

/**
 * For each rail, the reason typed for going on although it fails, or that it was checked elsewhere.
 */
export type RailReasons = Readonly<Partial<Record<RailName, string>>>;

/** A reason needs a letter or digit: spaces, dots and invisible characters do not count. */
const saysSomething = (reason: string | undefined) => /[\p{L}\p{N}]/u.test(reason ?? '');

function isAnswered(verdict: RuleStatus, reason: string | undefined): boolean {
  const isChecked = reason === CHECKED_ELSEWHERE;
  if (verdict === 'unknown') return isChecked;
  return verdict !== 'fail' || (saysSomething(reason) && !isChecked);
}

/**
 * The rails that hold up the order, in their order: those that fail without a reason, and unknown
 * ones that were not checked elsewhere.
 */
export const unanswered = (
  rails: readonly GuardRail[],
  reasons: RailReasons,
): readonly GuardRail[] => rails.filter(({ rail, verdict }) => !isAnswered(verdict, reasons[rail]));
