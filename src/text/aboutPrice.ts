import { usd, usdBrief } from './format';

/** The price from which cents no longer matter where it is about right. */
const WHOLE_PRICES = 100;

/** A price that is about right: `$350`, `$8.36`. */
export const aboutPrice = (value: number) =>
  value < WHOLE_PRICES ? usd(value) : usdBrief(Math.round(value));
