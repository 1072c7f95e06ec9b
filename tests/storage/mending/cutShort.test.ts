import { describe, expect, test } from 'vitest';
import { parsedUntilCut } from '../../../src/storage/mending/cutShort';

const WHOLE = { a: 1, b: { c: 'x, "y" }]', d: [1, { e: '\\' }, 3] }, f: null };
const TEXT = JSON.stringify(WHOLE);

describe('what is read of a text cut short', () => {
  test('is all of it if it is whole', () => {
    expect(parsedUntilCut(TEXT)).toEqual(WHOLE);
  });

  test.each([
    ['{"a":1,"b":{"c":"x', { a: 1 }],
    ['{"a":1,"b":{"c":"x","d":[1,{"e":"y"},3', { a: 1, b: { c: 'x', d: [1, { e: 'y' }] } }],
    ['{"a":1,"b":{"c":"x"}', { a: 1, b: { c: 'x' } }],
    ['{"a":"x, \\"y\\" }]","b":2,"c', { a: 'x, "y" }]', b: 2 }],
    ['[{"a":1},{"b":', [{ a: 1 }]],
  ])('is, for %j, what comes before the cut', (text, said) => {
    expect(parsedUntilCut(text)).toEqual(said);
  });

  test('is never anything that was not in it', () => {
    for (let end = 0; end < TEXT.length; end += 1) {
      const said = parsedUntilCut(TEXT.slice(0, end));
      const open = JSON.stringify(said ?? {}).replace(/[\]}]+$/, '');
      expect(TEXT.slice(0, end).startsWith(open) || said === undefined).toBe(true);
    }
  });

  test.each(['', '{', 'Dear broker,', '{"a"', '}]', '{"a":x,"b":y,"c":1'])(
    'is nothing for %j',
    (text) => {
      expect(parsedUntilCut(text)).toBeUndefined();
    },
  );
});
