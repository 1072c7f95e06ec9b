import { expect, test } from 'vitest';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { soldAt } from '../../../src/core/put/soldAt';
import { alphabetPut, withFees } from './trades';

// Fee vectors: IBKR commission page, 2025.
test('a put sold at another price carries the fees of that price', () => {
  const sold = soldAt(withFees(alphabetPut), 2.5, IBKR_PRO_SCHEDULE);
  expect(sold).toEqual({ ...alphabetPut, premium: 2.5, openFeesTotal: expect.closeTo(1.06639, 9) });
});

test('two puts cost 1.44 to open at 5.40 and 1.12 at 0.04', () => {
  const two = { ...alphabetPut, contracts: 2 };
  expect(soldAt(two, 5.4, IBKR_PRO_SCHEDULE).openFeesTotal).toBeCloseTo(1.4447, 4);
  expect(soldAt(two, 0.04, IBKR_PRO_SCHEDULE).openFeesTotal).toBeCloseTo(1.1226, 4);
});

test('the fees of a put sold follow the fee schedule', () => {
  const free = { ...IBKR_PRO_SCHEDULE, minimumPerOrder: 0, commissionPerContract: 0 };
  expect(soldAt(alphabetPut, 2.5, free).openFeesTotal).toBeCloseTo(0.06639, 9);
});
