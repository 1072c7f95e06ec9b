import { expect, test } from 'vitest';
import { putOn } from '../../../src/core/market/contract';
import { candidatesIn } from '../../../src/storage/typed/typedRolls';

const typed = { contract: putOn('KO', '2027-01-15', 60), premium: 2.8, source: 'typed' };

test('puts to roll into are read as they were typed, and nothing else is', () => {
  expect(candidatesIn(JSON.stringify([typed]))).toEqual([typed]);
  for (const text of ['', '[', '7', 'null', '[1]', '[{"premium":1}]']) {
    expect(candidatesIn(text)).toEqual([]);
  }
});
