import { usd, usdBrief } from './format';

/** Above this an approximate price is shown without cents. */
const WHOLE_PRICES = 100;

/** An approximate price: `$350`, `$8.36`. */
export const aboutPrice = (value: number) =>
  value < WHOLE_PRICES ? usd(value) : usdBrief(Math.round(value));
