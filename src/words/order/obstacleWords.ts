import type { RailName } from '../../core/rules/guardRails';
import type { Obstacle } from '../../plan/order/obstacles';
import type { Order } from '../../plan/order/order';
import { count, longDate } from '../../text/format';
import { inSentence } from '../../text/sentence';

/** The name of a guard rail whose reason is missing. */
export const RAIL_NAMES: Readonly<Record<RailName, string>> = {
  cashSecured: 'cash',
  saneLimit: 'limit',
  spreadWidth: 'bid–ask spread',
  noEarnings: 'earnings date',
  positionWeight: 'share of the account',
  firstTradeSize: 'number of contracts',
  freshQuote: 'age of the quote',
};

/** What to enter for a rail that cannot be judged. */
const ENTER: Readonly<Partial<Record<string, string>>> = {
  cash: 'Enter your cash',
  bid: 'Enter bid and ask',
  ask: 'Enter the ask',
  earnings: 'Enter the next earnings date',
  accountValue: 'Enter the account value',
  closedTrades: 'Enter the puts closed so far',
};

const unknownWords = (field: string, rails: readonly RailName[]): string =>
  rails.length === 1 && rails[0] === 'freshQuote'
    ? 'Say that the quote still holds'
    : ENTER[field]!;

/** What to do about an obstacle, in a few words. */
export function obstacleWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'example':
      return 'Type your own trade over the example';
    case 'mistake':
      return obstacle.problem;
    case 'noClock':
      return 'Today’s date is not known yet';
    case 'noTradingDay':
      return 'Pick an expiration';
    case 'noStep':
      return 'Raise the premium to a price step';
    case 'estimate':
      return 'Type the quoted premium in place of the estimate';
    case 'noMargin':
      return 'Choose a margin account, or enter the cash';
    case 'unknown':
      return unknownWords(obstacle.field, obstacle.rails);
    case 'reason':
      return `Give a reason: ${RAIL_NAMES[obstacle.rail]}`;
  }
}

/** Everything that prevents placing an order, in one sentence. */
export const obstaclesInWords = (obstacles: readonly Obstacle[]): string => {
  const [first = '', ...others] = obstacles.map(obstacleWords);
  return `${[first, ...others.map(inSentence)].join('; ')}.`;
};

/** The number of obstacles: `5 things are missing`. */
export const missingCount = ({ length }: readonly Obstacle[]): string =>
  `${count(length, 'thing')} ${length === 1 ? 'is' : 'are'} missing`;

/** Why there is no order yet, in one sentence; null when there is one. */
export function noOrderWords({ obstacle, plan: { expiration } }: Order): string | null {
  switch (obstacle) {
    case null:
      return null;
    case 'noClock':
      return 'Today’s date is not known yet.';
    case 'noTradingDay':
      return `No options expire on ${longDate(expiration!)}: nothing trades that day.`;
    case 'noStep':
      return 'The premium is less than the smallest price step.';
  }
}
