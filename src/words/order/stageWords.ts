import { lossExitOf } from '../../plan/order/lossExit';
import type { Obstacle } from '../../plan/order/obstacles';
import type { Order } from '../../plan/order/order';
import { limitsOf } from '../../plan/derived';
import { price } from '../../text/format';
import { missingCount } from './obstacleWords';

/* Summaries of the folded stages. */

export const checkLine = ({ isPlaced }: Order, obstacles: readonly Obstacle[]): string => {
  if (isPlaced) return 'as it was placed';
  return obstacles.length > 0 ? missingCount(obstacles) : 'nothing is missing';
};

export const sendLine = ({ ticket, isPlaced, plan: { input } }: Order): string => {
  if (ticket === null) return 'no ticket yet';
  return `${isPlaced ? 'sent' : 'not sent yet'}: LIMIT ${price(ticket.sellLimit)}, ${input.timeInForce}`;
};

export const filledLine = ({ isPlaced, plan: { filledAt } }: Order): string => {
  if (filledAt !== null) return `at ${price(filledAt)}`;
  return isPlaced ? 'not filled yet' : 'once it is placed';
};

export const manageLine = ({ plan }: Order): string => {
  const { takeProfitLimit } = limitsOf(plan);
  const profit = takeProfitLimit === null ? [] : `buy back at ${price(takeProfitLimit)}`;
  const exit = lossExitOf(plan);
  const loss = typeof exit === 'string' ? 'no loss exit' : `loss exit at ${price(exit.closePrice)}`;
  return [profit, loss].flat().join(' · ');
};
