import { percent } from '../text/format';
import { noun } from './planWords';
import type { Plan } from '../plan/plan';

/** `5.2% below the stock`: how far a strike is out of the money, in as few words while one types. */
export const strikeHint = (outOfTheMoney: number, plan: Pick<Plan, 'isIndex'>) =>
  `${outOfTheMoney < -1 ? 'far' : percent(Math.abs(outOfTheMoney))} ${outOfTheMoney < 0 ? 'above' : 'below'} the ${noun(plan)}`;
