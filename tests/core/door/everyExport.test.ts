import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as core from '../../../src/core';
import { isExploring } from '../../exploring';
import { BOOK } from './book';
import { CHAIN } from './chain';
import type { Entry } from './entry';
import { faultOf } from './fault';
import { HISTORY_ENTRIES } from './history';
import { MARKET } from './market';
import { MONEY } from './money';
import { PRICING } from './pricing';

const TABLE: Readonly<Record<string, Entry>> = {
  ...MARKET,
  ...PRICING,
  ...MONEY,
  ...BOOK,
  ...CHAIN,
  ...HISTORY_ENTRIES,
};

/** Calls of each function in every test run; the slowest take milliseconds each. */
const FEW = 100;
const FEWER = 10;

test('every function exported by core is tried', () => {
  const functions = Object.entries(core).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  expect(Object.keys(TABLE).toSorted()).toEqual(functions.toSorted());
});

describe('every figure is null or a number that a file can hold', () => {
  test.for(Object.entries(TABLE))('within the domain of %s', ([, { call, given, runs }]) => {
    const numRuns = isExploring ? runs : runs < 50_000 ? FEWER : FEW;
    fc.assert(
      fc.property(given, (args) => {
        expect(faultOf(call(args))).toBeNull();
      }),
      { numRuns },
    );
  });
});
