import { IBKR_PRO_SCHEDULE } from '../../src/core/costs/feeSchedule';
import { putOn } from '../../src/core/market/contract';
import { orderPreview } from '../../src/core/put/orderPreview';
import { soldAt } from '../../src/core/put/soldAt';
import type { Ticket } from '../../src/plan/order/ticket';
import { alphabetPut } from '../core/put/trades';

/** Alphabet at 385, strike 365, premium 5.40. Swiss column on selling puts. */
export const alphabetTicket: Ticket = {
  contract: putOn('GOOGL', '2026-12-18', 365),
  contracts: 1,
  sellLimit: 5.4,
  takeProfitLimit: 2.7,
  isShareUnread: false,
  timeInForce: 'DAY',
  exitTimeInForce: 'GTC',
  fillPrice: null,
  preview: orderPreview(soldAt(alphabetPut, 5.4, IBKR_PRO_SCHEDULE), 385),
};
