import { securedPut } from './securedPut';
import type { Strategy } from '../strategy';

/**
 * The planned put in a cash account, its cash idle. Strike 95, premium 2.50, 1.07 fees: 248.93 on
 * 9,500. There is no margin call.
 */
export const cashSecuredPut: Strategy<'cashSecuredPut'> = {
  kind: 'cashSecuredPut',
  needs: null,
  holding: (terms) => securedPut(terms, null),
};
