import { number, price } from './format';

/** A price as a person would type it: `5.40`, and `0.125` where cents are not enough. */
export const priceText = (value: number): string =>
  (Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
    ? price(value)
    : number(value)
  ).replaceAll(',', '');
