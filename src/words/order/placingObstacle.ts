import type { RailName } from '../../core/rules/guardRails';
import type { Order } from '../../plan/order/order';

/** What a guard rail is called where its reason is missing. */
const RAIL_NAMES: Readonly<Record<RailName, string>> = {
  cashSecured: 'cash',
  saneLimit: 'limit',
  spreadWidth: 'bid–ask spread',
  noEarnings: 'earnings date',
  positionWeight: 'share of the account',
  firstTradeSize: 'number of contracts',
  freshQuote: 'age of the quote',
};

const LIST = new Intl.ListFormat('en-US');

/**
 * Why the order cannot be marked as placed, in one sentence; null where nothing is missing.
 * `waitingFor` is the label of the field that holds the figures up.
 */
export function placingObstacle(order: Order | null, waitingFor: string | null): string | null {
  if (waitingFor !== null) return `${waitingFor} cannot be worked with as it stands.`;
  if (order === null) return 'The figures are not here yet.';
  if (order.obstacle !== null) return order.obstacle;
  if (order.unanswered.length === 0) return null;
  const rails = order.unanswered.map((rail) => RAIL_NAMES[rail]);
  return `Give a reason for each guard rail that fails: ${LIST.format(rails)}.`;
}
