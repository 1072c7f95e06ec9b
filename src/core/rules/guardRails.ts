import type { RuleName } from './rules';
import type { RuleStatus, Verdict } from './verdict';

/*
 * What stands between a plan and its order: the trader's own rules that a mistake in the order
 * breaks, and the age of the quote it was made from. A rail that fails may be passed with a reason,
 * one that cannot be judged only by saying that it was checked elsewhere.
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
  /** What judgeTrade says of the order, its limit being the premium. */
  readonly verdicts: Readonly<Record<RuleName, Verdict>>;
  /** Minutes since bid and ask were read; null is not known. */
  readonly quoteAgeMinutes: number | null;
  /** Minutes it may be old, by the trader's own rules. */
  readonly quoteMaxMinutes: number;
}

/** A quote from the future tells only that a clock was wrong. */
function freshQuote(ageMinutes: number | null, maxMinutes: number): RuleStatus {
  if (ageMinutes === null || ageMinutes < 0) return 'unknown';
  return ageMinutes <= maxMinutes ? 'pass' : 'fail';
}

/** Every guard rail of one order. A quote 16 minutes old fails where 15 are allowed. */
export function guardRails(order: OrderFacts): readonly GuardRail[] {
  const { verdicts, quoteAgeMinutes, quoteMaxMinutes } = order;
  const freshness = freshQuote(quoteAgeMinutes, quoteMaxMinutes);
  return [
    ...GUARDING_RULES.map((rail) => ({ rail, verdict: verdicts[rail].status })),
    { rail: 'freshQuote', verdict: freshness },
  ];
}

/** What stands as the reason of a rail that cannot be judged here and that the trader has checked. */
export const CHECKED_ELSEWHERE = 'checked elsewhere';

/** Why the trader goes on although a rail fails, as typed, or that one unknown here was checked. */
export type RailReasons = Readonly<Partial<Record<RailName, string>>>;

/** A reason says something: spaces, dots and marks that show nothing do not. */
const saysSomething = (reason: string | undefined) => /[\p{L}\p{N}]/u.test(reason ?? '');

function isAnswered(verdict: RuleStatus, reason: string | undefined): boolean {
  const isChecked = reason === CHECKED_ELSEWHERE;
  if (verdict === 'unknown') return isChecked;
  return verdict !== 'fail' || (saysSomething(reason) && !isChecked);
}

/**
 * The rails that hold the order up, in their order: that fail and lack a reason, or are unknown and
 * were not checked elsewhere.
 */
export const unanswered = (
  rails: readonly GuardRail[],
  reasons: RailReasons,
): readonly GuardRail[] => rails.filter(({ rail, verdict }) => !isAnswered(verdict, reasons[rail]));
