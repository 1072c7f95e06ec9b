import { limitsOf } from '../../plan/derived';
import { noOrderWords } from './obstacleWords';
import { MEND_SHARE } from './ticketText';
import type { Order } from '../../plan/order/order';
import type { BasketRefusal } from '../../files/basket';
import { atStart } from '../../text/sentence';
import { missingWords, unsecuredIs } from '../plan/unsecuredWords';
import { mediumDate, number, price, usdTotal } from '../../text/format';
import { fallWords, worstWords } from '../fallWords';
import { putName } from '../putName';

/** Why an order file is not written: the order does not fit the format, or must not be sent again. */
export type FileRefusal = BasketRefusal | 'sold' | 'shareUnread';

/** The trade: `1 GOOGL 365 put, expiring Dec 24, 2026,`. */
function putWords({ plan, hasExpired }: Order): string {
  const { contracts } = plan.input;
  const until =
    plan.expiration === null
      ? ''
      : ` ${hasExpired ? 'expired' : 'expiring'} ${mediumDate(plan.expiration)},`;
  return `${number(contracts)} ${putName(plan)}${contracts === 1 ? '' : 's'},${until}`;
}

/** The order in one sentence, as planned, as placed or as filled. */
export function orderTitle(order: Order): string {
  const { plan, isPlaced } = order;
  const { filledAt } = plan;
  if (filledAt !== null) return `Sold ${putWords(order)} at ${price(filledAt)}.`;
  const limit = limitsOf(plan).sellLimit;
  const at = limit === null ? 'at no price yet' : `at ${price(limit)} or better`;
  return `${isPlaced ? 'Placed: sell' : 'Sell'} ${putWords(order)} ${at}.`;
}

/**
 * Whether cash covers the promise, and the worst loss; after expiration, that it is over. `unknown`
 * is said if the cash is not known.
 */
export function securedWords(
  order: Order,
  unknown = 'whether your cash covers that is not known until you enter it',
): string {
  const { plan, isCashSecured, isPlaced, hasExpired } = order;
  if (hasExpired) {
    const on = mediumDate(plan.expiration!);
    return isPlaced
      ? `The contract expired on ${on}. Your account shows the outcome.`
      : `The contract expired on ${on}: trading in it has ended.`;
  }
  const { analysis } = plan;
  const shares = usdTotal(analysis.collateralTotal);
  const [toPay, paid] = plan.isIndex
    ? ['to cover the most that can be owed in cash', 'that is the most that can be owed in cash']
    : ['to pay for the shares', 'that the shares would cost'];
  const falls = fallWords(plan);
  const secured =
    isCashSecured === null
      ? `It takes ${shares} ${toPay}; ${unknown}.`
      : isCashSecured
        ? `Cash-secured: the cash entered covers the ${shares} ${paid}.`
        : `Not cash-secured: ${missingWords(plan)}, ${plan.isIndex ? 'in all' : 'which cost'} ${shares}, so ${unsecuredIs(plan)}.`;
  return `${secured} ${falls ? `${falls}. ` : ''}${atStart(worstWords(plan))}.`;
}

/** Announced to screen readers once typing pauses: the order, or what holds it up. */
export function announcedWords(order: Order, waitingFor: string | null): string {
  if (waitingFor !== null) return `Waiting for: ${waitingFor}. Until then there is no order.`;
  const why = noOrderWords(order);
  return why === null ? `${orderTitle(order)} ${securedWords(order)}` : `No order yet. ${why}`;
}

/** Why there are no files at all. */
export function noFilesWords(order: Order, waitingFor: string | null): string {
  const { plan, hasExpired } = order;
  if (hasExpired && waitingFor === null) {
    return `The put expired on ${mediumDate(plan.expiration!)}: there is nothing left to send or to be reminded of.`;
  }
  const reason = waitingFor === null ? noOrderWords(order) : `Waiting for: ${waitingFor}.`;
  return `${reason} There is nothing to save until then.`;
}

/** Why an order file is not written, and what to do about it. */
export const REFUSAL_WORDS: Readonly<Record<FileRefusal, string>> = {
  noSymbol: 'The file must name the stock: enter it in Plan.',
  badSymbol: 'TWS takes symbols such as GOOGL or BRK B, not this one: fix it in Plan.',
  adjustedContract:
    'A digit in the symbol marks a contract adjusted after a split or merger. A file cannot name it for certain: choose it in the option chain by hand.',
  ambiguousRoot:
    'Options on this index trade under several roots, which a file cannot tell apart: choose it in the option chain by hand. They settle in cash.',
  badStrike: 'The strike has more digits than an option strike can: fix it in Plan.',
  badQuantity: 'The number of contracts must be whole and at least one.',
  noPrice: 'No price step is low enough for this order.',
  sold: 'The put is sold; loading the order again would sell it twice.',
  shareUnread: `${MEND_SHARE}.`,
  offTick: 'The limit is between two price steps: choose one on the ticket.',
};
