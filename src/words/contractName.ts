import { count, mediumDate, number } from '../text/format';
import type { Plan } from '../plan/plan';

/** The full contract and number sold: `1 GOOGL Dec 24, 2026 365 put`. */
export const contractName = ({ input, terms, expiration, days }: Plan): string =>
  [
    number(terms.contracts),
    input.stock || 'Stock',
    expiration === null ? count(days, 'day') : mediumDate(expiration),
    number(terms.strike),
    terms.contracts === 1 ? 'put' : 'puts',
  ].join(' ');
