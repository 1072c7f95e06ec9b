import type { Plan } from './plan';

/** Whether so few days are left that a yearly return says nothing about a year. */
export const isShortPeriod = ({ days }: Pick<Plan, 'days'>) => days > 0 && days < 7;

export const SHORT_PERIOD = 'A short period: a yearly return made of a few days is misleading.';
