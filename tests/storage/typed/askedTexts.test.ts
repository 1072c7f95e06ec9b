import { expect, test } from 'vitest';
import { putOn } from '../../../src/core/market/contract';
import { candidatesIn, textsIn } from '../../../src/storage/typed/askedTexts';

const typed = { contract: putOn('KO', '2027-01-15', 60), premium: 2.8, source: 'typed' };

test('texts and puts that were typed are read as they were written', () => {
  expect(textsIn(JSON.stringify({ price: '.45' }))).toEqual({ price: '.45' });
  expect(candidatesIn(JSON.stringify([typed]))).toEqual([typed]);
});

test('what says something else holds none', () => {
  for (const text of ['', '[', '7', 'null', '[1]', '{"price":1}', '[{"premium":1}]']) {
    expect(textsIn(text)).toEqual({});
    expect(candidatesIn(text)).toEqual([]);
  }
});
