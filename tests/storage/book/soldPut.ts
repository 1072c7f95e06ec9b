import { putOn } from '../../../src/core/market/contract';
import type { NewEvent } from '../../../src/store/book/events';

/** A sold put on KO, recognized by its strike. */
export const sold = (strike: number, account = 'U1234567'): NewEvent => ({
  kind: 'option',
  account,
  date: '2026-11-02',
  contract: putOn('KO', '2026-12-18', strike),
  side: 'sell',
  contracts: 1,
  price: 0.62,
  feesTotal: 1.05,
});
