import { mediumDate, monthDay } from '../text/format';
import type { Plan } from '../plan/plan';

/** Days from which a date without a year is ambiguous. */
const NEARLY_A_YEAR = 330;

/** The format of a trade's dates where space is short: with the year only if needed. */
export const briefDate = ({ days }: Pick<Plan, 'days'>) =>
  days < NEARLY_A_YEAR ? monthDay : mediumDate;
