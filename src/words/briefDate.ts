import { mediumDate, monthDay } from '../text/format';
import type { Plan } from '../plan/plan';

/** Days from which a date without its year could be two. */
const NEARLY_A_YEAR = 330;

/** How the dates of a trade are written where there is little room: with the year only if it is needed. */
export const briefDate = ({ days }: Pick<Plan, 'days'>) =>
  days < NEARLY_A_YEAR ? monthDay : mediumDate;
