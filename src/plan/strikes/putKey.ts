import type { Contract } from '../../core/market/contract';

/** Key of a chain's put, the same however often the put is judged again. */
export const putKey = ({ root, expiration, strike }: Contract) => `${root} ${expiration} ${strike}`;
