import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  meet,
  placeLabels,
  type Frame,
  type Label,
  type Place,
} from '../../src/ui/placeLabels';

/** A drawing of 100 by 100 pixels with letters of 10, each half as wide. */
const frame: Frame = {
  width: 100,
  height: 100,
  em: 10,
  widthOf: (text, strong) => text.length * (strong ? 6 : 5),
};
const bounds = { left: 0, right: 100, top: 0, bottom: 100 };

const at = (x: number, y: number, anchor: Place['anchor'] = 'start'): Place => ({ x, y, anchor });
const label = (key: string, texts: readonly string[], ...places: readonly Place[]): Label => ({
  key,
  texts: texts.map((text) => [text]),
  places,
});

const placedIn = (
  labels: readonly Label[],
  room: Partial<Parameters<typeof placeLabels>[1]> = {},
) =>
  placeLabels(labels, { frame, bounds, taken: [], ...room }).map(({ key, lines, place }) => [
    key,
    lines.join(' '),
    place.x,
  ]);

describe('the box of a text', () => {
  test('is after, around or before its place', () => {
    const left = (anchor: Place['anchor']) =>
      boxOf(['abcd'], at(0.5, 0.5, anchor), false, frame).left;
    expect([left('start'), left('middle'), left('end')]).toEqual([50, 40, 30]);
  });

  test('is as wide as its widest line and as high as all of them', () => {
    const one = boxOf(['ab'], at(0, 0.5), true, frame);
    const two = boxOf(['ab', 'abcd'], at(0, 0.5), true, frame);
    expect(one.right - one.left).toBe(12);
    expect(two.right - two.left).toBe(24);
    expect(two.bottom - one.bottom).toBe(12.5);
  });

  test('is offset from its place in units of the type size', () => {
    expect(boxOf(['a'], { ...at(0.5, 0.5), dx: -1 }, false, frame).left).toBe(40);
  });
});

describe('labels', () => {
  test('are at their first place that is free', () => {
    const first = label('first', ['abcd'], at(0, 0.5));
    const second = label('second', ['abcd'], at(0.1, 0.5), at(0.5, 0.5));
    expect(placedIn([first, second])).toEqual([
      ['first', 'abcd', 0],
      ['second', 'abcd', 0.5],
    ]);
  });

  test('say less if there is no room for more', () => {
    expect(placedIn([label('one', ['abcdefgh', 'abc'], at(0.8, 0.5))])).toEqual([
      ['one', 'abc', 0.8],
    ]);
  });

  test('are left out if none of their words fit', () => {
    expect(placedIn([label('one', ['abc'], at(0.9, 0.5))])).toEqual([]);
  });

  test('cover what they should avoid only if they fit nowhere else, and then in the fewest words', () => {
    const avoided = [{ left: 40, right: 45, top: 0, bottom: 100 }];
    const both = label('both', ['abcdef', 'abc'], at(0.35, 0.5), at(0.6, 0.5));
    expect(placedIn([both], { avoided })).toEqual([['both', 'abcdef', 0.6]]);
    const one = label('one', ['abcdef', 'abc'], at(0.35, 0.5));
    expect(placedIn([one], { avoided })).toEqual([['one', 'abc', 0.35]]);
  });

  test('never overlap each other or what is taken, and stay within their bounds', () => {
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const anyPlace = fc.record({
      x: share,
      y: share,
      anchor: fc.constantFrom<Place['anchor'][]>('start', 'middle', 'end'),
    });
    const anyText = fc.string({ minLength: 1, maxLength: 12 });
    const anyLabel = fc.record({
      key: fc.string(),
      texts: fc.array(fc.array(anyText, { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
      places: fc.array(anyPlace, { minLength: 1, maxLength: 4 }),
      strong: fc.boolean(),
    });
    const taken = [{ left: 30, right: 50, top: 30, bottom: 50 }];
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 8 }), (labels) => {
        const boxes = placeLabels(labels, { frame, bounds, taken }).map(({ box }) => box);
        for (const [i, box] of boxes.entries()) {
          expect([...taken, ...boxes.slice(i + 1)].some((other) => meet(box, other))).toBe(false);
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(Math.max(box.right, box.bottom)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
