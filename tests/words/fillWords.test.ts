import { describe, expect, test } from 'vitest';
import { fillBlanks, placedWords } from '../../src/words/fillWords';
import { placementWith, TODAY, type Texts } from '../plan/drafts';
import { outlookOf } from '../plan/outlooks';

const EXPIRATION = { expiration: '2026-12-24' };
const words = (texts: Texts, today: string | null = TODAY) =>
  placedWords(
    outlookOf({ ...EXPIRATION, ...texts }),
    placementWith({ ...EXPIRATION, ...texts }),
    today,
  );

describe('a placed plan', () => {
  test('says so if it is not filled yet', () => {
    expect(words({})).toBe(
      'Placed on November 20, 2026 with no fill entered yet. It is judged by your rules and account as of that day.',
    );
  });

  test('says that its figures rest on the fill, at the planned price or another', () => {
    expect(words({ fillPrice: '5.40' })).toBe(
      'Placed on November 20, 2026 and filled at 5.40, as planned: every figure is based on the fill. It is judged by your rules and account as of that day.',
    );
    expect(words({ fillPrice: '5.45' })).toBe(
      'Placed on November 20, 2026 and filled at 5.45, where 5.40 was planned: every figure is based on the fill. It is judged by your rules and account as of that day.',
    );
  });

  test('says on a later day which day its figures call today', () => {
    expect(words({}, '2026-12-10')).toMatch(/ “Today” in the figures is November 20, 2026\.$/);
  });

  test('says that it has expired from the day after its expiration', () => {
    expect(words({}, '2026-12-24')).not.toMatch(/expired/);
    expect(words({}, '2026-12-25')).toMatch(/It expired on December 24, 2026\.$/);
  });

  test('says nothing before it is placed or without a clock', () => {
    expect(placedWords(outlookOf(EXPIRATION), null, TODAY)).toBeNull();
    expect(words({}, null)).toBeNull();
  });
});

test('the lines to write on for the fill hold what is known of it', () => {
  expect(fillBlanks(outlookOf())).toEqual([
    'Fill price ',
    'Date and time ',
    'Commission ',
    'Closed at, date',
  ]);
  const filled = {
    fillPrice: '5.45',
    fillFees: '1.03',
    fillDate: '2026-11-20',
    fillTime: '10:42',
  };
  expect(fillBlanks(outlookOf(filled))).toEqual([
    'Fill price 5.45',
    'Date and time Nov 20, 2026, 10:42',
    'Commission $1.03',
    'Closed at, date',
  ]);
});
