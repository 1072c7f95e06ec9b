import type { Contract } from '../../core/market/contract';
import { monthDay, usdBrief } from '../../text/format';

/** `365 put, Jan 4`. */
export const chainPutName = ({ strike, expiration }: Contract) =>
  `${usdBrief(strike).slice(1)} put, ${monthDay(expiration)}`;
