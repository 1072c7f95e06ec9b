import type { Contract } from '../../core/market/contract';

/** What tells a put of a chain from all others, however often it is judged again. */
export const putKey = ({ root, expiration, strike }: Contract) => `${root} ${expiration} ${strike}`;
