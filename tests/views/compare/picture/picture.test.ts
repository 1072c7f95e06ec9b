import { describe, expect, test } from 'vitest';
import { SCALES } from '../../../../src/views/compare/picture/picture';

describe('the picture of gains and losses', () => {
  const { lowest } = SCALES.dollars;

  test('is cut off at four times the gain if the loss would flatten the gain to a line’s width', () => {
    expect(lowest([500, -6000])).toBe(-2000);
  });

  test('is whole if gains remain visible beside the loss, or if there are none', () => {
    expect(lowest([7000, -9000])).toBe(-Infinity);
    expect(lowest([500, -5000])).toBe(-Infinity);
    expect(lowest([-1, -9000])).toBe(-Infinity);
  });
});

test('the picture of returns ends where all of the capital is lost', () => {
  expect(SCALES.share.lowest([0.1, -8])).toBe(-1);
});
