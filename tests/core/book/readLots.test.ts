import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { readLots } from '../../../src/core/book/readLots';
import { addDays } from '../../../src/core/market/calendar';
import { anyLog, FIRST } from './anyLog';

test('the lots of a log are those of its book, on any day', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(400), (events, days) => {
      const day = addDays(FIRST, days);
      const { positions, shares, realized } = readBook(events, day);
      const lots = readLots(events, day);
      expect(lots.positions).toEqual(positions);
      expect(lots.shares).toEqual(shares);
      const flagless = realized.map((row) => Object.assign({}, row, { flags: [] }));
      expect(lots.realized).toEqual(flagless);
    }),
  );
});
