import type { RuleName, RuleStatus, Verdict } from './rules';

/*
 * What stands between a plan and its order: the trader's own rules that a mistake in the order
 * breaks, and the age of the quote it was made from. A rail that fails may be passed with a reason.
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

/** Why the trader goes on although a rail fails, as typed. */
export type RailReasons = Readonly<Partial<Record<RailName, string>>>;

/** A reason says something: spaces, dots and marks that show nothing do not. */
const saysSomething = (reason: string | undefined) => /[\p{L}\p{N}]/u.test(reason ?? '');

/** The rails that fail and still lack a reason, in their order. */
export const unanswered = (
  rails: readonly GuardRail[],
  reasons: RailReasons,
): readonly RailName[] =>
  rails.flatMap(({ rail, verdict }) =>
    verdict === 'fail' && !saysSomething(reasons[rail]) ? [rail] : [],
  );
