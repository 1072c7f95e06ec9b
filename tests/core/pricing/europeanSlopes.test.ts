import fc from 'fast-check';
import { expect, test } from 'vitest';
import { europeanGreeks } from '../../../src/core/pricing/blackScholes';
import { europeanDelta, europeanVega } from '../../../src/core/pricing/europeanSlopes';
import { anyMarket, anyOption } from './arbitrary';

test('delta and vega computed alone equal those of the five Greeks, to the last digit', () => {
  fc.assert(
    fc.property(anyOption, anyMarket, (option, market) => {
      const { delta, vega } = europeanGreeks(option, market);
      expect(europeanDelta(option, market) + 0).toBe(delta + 0);
      expect(europeanVega(option, market)).toBe(vega);
    }),
  );
});
