import type { TickClass } from '../core/market/tickSize';

/** The valid prices of each class. */
export const TICK_CLASSES: Readonly<Record<TickClass, string>> = {
  penny: '1¢ under $3, 5¢ from $3',
  nickel: '5¢ under $3, 10¢ from $3',
  allPenny: '1¢ at every price',
};
