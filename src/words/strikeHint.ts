import { percent } from '../text/format';
import { noun } from './planWords';
import type { Plan } from '../plan/plan';

/** `5.2% below`: how far a strike is out of the money. */
const distance = (outOfTheMoney: number) =>
  `${outOfTheMoney < -1 ? 'far' : percent(Math.abs(outOfTheMoney))} ${outOfTheMoney < 0 ? 'above' : 'below'}`;

/** `5.2% below the stock`, short enough to read while typing. */
export const strikeHint = (outOfTheMoney: number, plan: Pick<Plan, 'isIndex'>) =>
  `${outOfTheMoney === 0 ? 'at' : distance(outOfTheMoney)} the ${noun(plan)}`;
