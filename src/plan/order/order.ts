import { isTradingDay } from '../../core/market/holidays';
import { expirationInstant } from '../../core/market/newYorkTime';
import {
  CHECKED_ELSEWHERE,
  guardRails,
  unanswered,
  type GuardRail,
} from '../../core/rules/guardRails';
import { priceLadder, type LadderStep } from '../../core/put/priceLadder';
import type { PutTerms } from '../../core/put/shortPut';
import type { TakeProfitOutcome } from '../../core/put/takeProfit';
import { previewOf } from './preview';
import { takeProfitOf } from './takeProfit';
import type { Ticket } from './ticket';
import { reasonsOf, type Work } from '../../draft/work';
import { contractOf, limitsOf, verdictsOf } from '../derived';
import { takeProfitShareOf } from '../limits';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/** Today is unknown, the day of expiration is not a trading day, or no price step is low enough. */
type NoOrder = 'noClock' | 'noTradingDay' | 'noStep';

/** The planned trade as an order: what to send, and what still prevents sending it. */
export interface Order {
  readonly plan: Plan;
  /** Why there is no order yet; null when there is one. */
  readonly obstacle: NoOrder | null;
  /** What to send; null while there is an obstacle. */
  readonly ticket: Ticket | null;
  /** Share of the premium that the take-profit order keeps, a decimal; null if it cannot be read. */
  readonly takeProfitShare: number | null;
  /** Prices to sell at, from the bid to the middle of bid and ask. */
  readonly ladder: readonly LadderStep[];
  /** What the take-profit order earns, based on the fill or otherwise on the limit. */
  readonly takeProfit: readonly TakeProfitOutcome[];
  readonly rails: readonly GuardRail[];
  /** Minutes since bid and ask were typed; null without a quote, and once the order is placed. */
  readonly quoteAgeMinutes: number | null;
  /** Rails that fail without a reason, or are unknown and not checked elsewhere. */
  readonly unanswered: readonly GuardRail[];
  /** Whether the cash entered pays for every share; null while no cash is entered. */
  readonly isCashSecured: boolean | null;
  readonly isPlaced: boolean;
  /** Whether the put no longer trades: there is nothing left to send or to be reminded of. */
  readonly hasExpired: boolean;
}

function obstacleOf(plan: Plan): NoOrder | null {
  const { expiration } = plan;
  if (expiration === null) return 'noClock';
  if (!isTradingDay(expiration)) return 'noTradingDay';
  return limitsOf(plan).sellLimit === null ? 'noStep' : null;
}

/** The page reads its clock once a minute, so a quote may look up to a minute newer than now. */
function quoteAge({ input }: Plan, { quotedAt }: Work, nowMs: number | null) {
  if (quotedAt === null || nowMs === null || input.bid === null || input.ask === null) return null;
  const minutes = Math.ceil((nowMs - Date.parse(quotedAt)) / 60_000);
  return minutes > -2 ? Math.max(0, minutes) : minutes;
}

/**
 * The rails of the order. Once it is placed, its quote no longer ages: at that moment it was fresh,
 * unknown and checked elsewhere, or too old for a stored reason.
 */
function railsOf(plan: Plan, work: Work, ageMinutes: number | null) {
  const { quoteMaxMinutes } = plan.rules;
  const isPlaced = work.placement !== null && ageMinutes !== null;
  return guardRails({
    verdicts: verdictsOf(plan),
    quoteAgeMinutes: isPlaced
      ? ageAtPlacing(reasonsOf(work)['freshQuote'], quoteMaxMinutes)
      : ageMinutes,
    quoteMaxMinutes,
  });
}

function ageAtPlacing(reason: string | undefined, maxMinutes: number): number | null {
  if (reason === CHECKED_ELSEWHERE) return null;
  return reason === undefined ? 0 : maxMinutes + 1;
}

/** The order of a plan at an instant, epoch milliseconds; null before the clock has been read. */
export function orderOf(plan: Plan, work: Work, nowMs: number | null): Order {
  const { input, convention, schedule, expiration, terms } = plan;
  const { sellLimit, takeProfitLimit, exitTimeInForce } = limitsOf(plan);
  const share = takeProfitShareOf(plan);
  const planned: PutTerms = { ...plan.afterFees, premium: input.premium };
  const preview = previewOf(plan);
  const obstacle = obstacleOf(plan);
  const ageMinutes = quoteAge(plan, work, nowMs);
  const rails = railsOf(plan, work, ageMinutes);
  const { status } = verdictsOf(plan).cashSecured;
  return {
    plan,
    obstacle,
    ticket:
      obstacle === null && preview && sellLimit !== null
        ? {
            contract: contractOf(plan)!,
            contracts: terms.contracts,
            sellLimit,
            takeProfitLimit,
            isShareUnread: share === null,
            timeInForce: input.timeInForce,
            exitTimeInForce,
            fillPrice: plan.filledAt,
            preview,
          }
        : null,
    takeProfitShare: share,
    ladder: priceLadder({
      terms: planned,
      spot: input.spot,
      bid: input.bid,
      ask: input.ask,
      tickClass: tickClassOf(plan),
      convention,
      schedule,
    }),
    takeProfit: takeProfitOf(plan),
    rails,
    quoteAgeMinutes: work.placement === null ? ageMinutes : null,
    unanswered: unanswered(rails, reasonsOf(work)),
    isCashSecured: status === 'unknown' ? null : status === 'pass',
    isPlaced: work.placement !== null,
    hasExpired: expiration !== null && nowMs !== null && nowMs >= expirationInstant(expiration),
  };
}
