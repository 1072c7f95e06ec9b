import type { NoLossExit } from '../../core/put/lossExit';
import { lossExitOf } from '../../plan/order/lossExit';
import type { Plan } from '../../plan/plan';
import { count, number, percent, price } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { inSentence } from '../../text/sentence';
import { NAMES } from '../names';
import { noun } from '../planWords';

/*
 * What is decided at the sale for the day it goes wrong: when to buy the put back, and what to do
 * with assigned shares.
 */

/** What to do with assigned shares: the possible answers. */
export const IF_ASSIGNED = {
  '': 'not decided',
  hold: 'hold the shares',
  calls: 'sell covered calls',
  sell: 'sell the shares',
} as const;

const NO_EXIT: Readonly<Record<NoLossExit | 'none' | 'unread', string>> = {
  none: 'none chosen yet',
  unread: 'fix the multiple to see it',
  noStep: 'there is no price step between the premium and that multiple',
  aboveStrike: 'that is above the strike, and no put is worth more',
};

/** `BUY to close 1 put at 16.20, 3 times the premium: −$1,082.13 …`, or why there is no exit. */
export function lossExitWords(plan: Plan): string {
  const exit = lossExitOf(plan);
  if (typeof exit === 'string') return NO_EXIT[exit];
  const { closePrice, profitTotal, shareOfCash } = exit;
  const { contracts, lossMultiple } = plan.input;
  return `BUY to close ${count(contracts, 'put')} at ${price(closePrice)}, ${number(lossMultiple!)} times the premium: ${usdResult(profitTotal)} after both orders’ fees, ${percent(shareOfCash)} of the ${inSentence(NAMES.cash)}`;
}

/** Why the price is a reminder and not an order. */
export const noPromise = (plan: Plan): string =>
  `A stop is no guarantee: the ${noun(plan)} can open far below where it closed, and in a fall the bid–ask spread widens, so a stop order on an option can fill far worse than its price. That is why this is a note with a reminder price, not an order.`;

const isDecided = (plan: Plan) => typeof lossExitOf(plan) !== 'string';

/** What to do with assigned shares: `sell covered calls`; null while undecided. */
const assignedWords = ({ input: { ifAssigned } }: Plan) =>
  ifAssigned === '' ? null : IF_ASSIGNED[ifAssigned];

/** For the order before it is sent: both decisions, or that they are undecided. */
export function exitsWords(plan: Plan): string {
  const loss = `Loss exit: ${lossExitWords(plan)}.`;
  if (plan.isIndex) return loss;
  return `${loss} If assigned: ${assignedWords(plan) ?? 'not decided yet'}.`;
}

/** For the checklist, short enough for one line. */
export function exitsLine(plan: Plan): string {
  const exit = lossExitOf(plan);
  const loss =
    typeof exit === 'string'
      ? 'Loss exit at ____'
      : `Loss exit at ${price(exit.closePrice)}, ${usdResult(exit.profitTotal)}`;
  if (plan.isIndex) return loss;
  return `${loss}; if assigned: ${assignedWords(plan) ?? '________'}`;
}

/** The rule for buying back at a loss, in the checklist; empty while undecided. */
export function atLossWords(plan: Plan): string {
  const exit = lossExitOf(plan);
  return typeof exit === 'string' ? '' : `; at ${price(exit.closePrice)}: your loss exit`;
}

/** What to do with assigned shares, decided or not. */
export const withShares = (plan: Plan): string => {
  const decided = assignedWords(plan);
  return decided === null
    ? 'hold, sell covered calls, or sell the shares: not decided yet'
    : `${decided}, as decided at entry`;
};

/** What is undecided when the order is sent, and the field that decides it. */
export const undecided = (plan: Plan) =>
  [
    isDecided(plan) ? [] : ({ field: 'lossMultiple', words: 'a loss exit' } as const),
    plan.isIndex || assignedWords(plan) !== null
      ? []
      : ({ field: 'ifAssigned', words: 'what to do if assigned' } as const),
  ].flat();

/** Decisions made at entry, one per line; nothing about undecided ones. */
export const exitNotes = (plan: Plan): readonly string[] => {
  const assigned = plan.isIndex ? null : assignedWords(plan);
  return [
    isDecided(plan) ? `Loss exit: ${lossExitWords(plan)}` : [],
    assigned === null ? [] : `If assigned: ${assigned}`,
  ].flat();
};
