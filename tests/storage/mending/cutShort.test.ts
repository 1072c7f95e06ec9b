import { describe, expect, test } from 'vitest';
import { parsedUntilCut } from '../../../src/storage/mending/cutShort';

const WHOLE = { a: 1, b: { c: 'x, "y" }]', d: [1, { e: '\\' }, 3] }, f: null };
const TEXT = JSON.stringify(WHOLE);

describe('a text cut short', () => {
  test('that is not says all it says', () => {
    expect(parsedUntilCut(TEXT)).toEqual(WHOLE);
  });

  test.each([
    ['{"a":1,"b":{"c":"x', { a: 1 }],
    ['{"a":1,"b":{"c":"x","d":[1,{"e":"y"},3', { a: 1, b: { c: 'x', d: [1, { e: 'y' }] } }],
    ['{"a":1,"b":{"c":"x"}', { a: 1, b: { c: 'x' } }],
    ['{"a":"x, \\"y\\" }]","b":2,"c', { a: 'x, "y" }]', b: 2 }],
    ['[{"a":1},{"b":', [{ a: 1 }]],
  ])('as %j says what it says up to there', (text, said) => {
    expect(parsedUntilCut(text)).toEqual(said);
  });

  test('anywhere gives nothing that was not in it', () => {
    for (let end = 0; end < TEXT.length; end += 1) {
      const said = parsedUntilCut(TEXT.slice(0, end));
      const open = JSON.stringify(said ?? {}).replace(/[\]}]+$/, '');
      expect(TEXT.slice(0, end).startsWith(open) || said === undefined).toBe(true);
    }
  });

  test.each(['', '{', 'Dear broker,', '{"a"', '}]', '{"a":x,"b":y,"c":1'])(
    'that is %j says nothing',
    (text) => {
      expect(parsedUntilCut(text)).toBeUndefined();
    },
  );
});
