import { describe, expect, test } from 'vitest';
import { TAKE_PROFIT_SHARE } from '../../src/core/put/orderTicket';
import { initialShare } from '../../src/draft/fields';

describe('the share used if none is typed', () => {
  test.each([
    ['fall', 0.2],
    ['gap', 0.2],
    ['volatilityRise', 0.15],
    ['billQuote', 0.038],
    ['takeProfitShare', TAKE_PROFIT_SHARE],
  ] as const)('for %s is the one the field starts with, %d', (name, share) => {
    expect(initialShare(name)).toBe(share);
  });
});
