import fc from 'fast-check';
import * as core from '../../../src/core';
import { entry } from './entry';
import { anyDate, anyPrice } from './numbers';

export const anyTickClass = fc.constantFrom(
  'penny' as const,
  'nickel' as const,
  'allPenny' as const,
);

export const MARKET = {
  daysToExpiration: entry(core.daysToExpiration, fc.tuple(anyDate, anyDate)),
  isTradingDay: entry(core.isTradingDay, fc.tuple(anyDate)),
  expirationInstant: entry(core.expirationInstant, fc.tuple(anyDate)),
  newYorkDate: entry(
    core.newYorkDate,
    fc.tuple(fc.integer({ min: -2_208_988_800_000, max: 7_258_118_400_000 })),
  ),
  roundToTick: entry(
    core.roundToTick,
    fc.tuple(anyPrice, fc.constantFrom('buy' as const, 'sell' as const), anyTickClass),
  ),
};
