import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../../src/core/chain/filters';
import { askBackward, FIRST_QUESTION, readBackward } from '../../../src/plan/strikes/backward';
import { backwardWords } from '../../../src/words/strikes/backwardWords';
import { examplePuts } from './examplePuts';

const puts = examplePuts();
const asked = (texts: Partial<typeof FIRST_QUESTION>) => {
  const { filters } = readBackward({ ...FIRST_QUESTION, ...texts });
  return { filters, answer: askBackward(puts, filters) };
};

describe('a question asked backward', () => {
  test('is read as typed: what is empty asks nothing, what cannot be read is said', () => {
    expect(readBackward(FIRST_QUESTION).filters).toEqual({
      minReturn: 0.12,
      maxAssignment: 0.2,
      minDays: 20,
      maxDays: 50,
    });
    expect(
      readBackward({ minReturn: 'ten', maxAssignment: '', minDays: '20.5', maxDays: '' }),
    ).toEqual({
      filters: {},
      problems: [
        'Return you want must be a number, like 12%',
        'Fewest days must be a whole number, like 20',
      ],
    });
  });

  test('that puts answer names how many, and each of them meets all of it', () => {
    const { filters, answer } = asked({ maxAssignment: '30' });
    expect(answer.answers.length).toBeGreaterThan(1);
    expect(answer.answers.every((put) => gapsOf(put, filters).length === 0)).toBe(true);
    expect(answer.answers.every(({ doubts }) => doubts.length === 0)).toBe(true);
    expect(backwardWords(answer).verdict).toBe(`${answer.answers.length} do.`);
  });

  test('that none answers names the nearest, and allowing what is said makes one answer', () => {
    const { answer } = asked({});
    const { verdict, rest } = backwardWords(answer);
    expect(verdict).toBe('None does.');
    const [, allowed] = /allow a chance of assignment of ([\d.]+)%/.exec(rest)!;
    expect(asked({ maxAssignment: allowed! }).answer.answers.length).toBeGreaterThan(0);
    const [, paid] = /allow a return of ([\d.]+)% a year/.exec(rest)!;
    expect(asked({ minReturn: paid! }).answer.answers.length).toBeGreaterThan(0);
    expect(rest).toMatch(/^Nearest: the \S+ put of \w+ \d+ pays [\d.]+% a year at \d+%; the /);
  });

  test('of which each put lacks more than one number says so', () => {
    const { answer } = asked({ minReturn: '400', maxAssignment: '1' });
    expect(backwardWords(answer).rest).toContain(
      'More than one number stands in the way of each of them.',
    );
  });

  test('of days that no put has says how many would have to be allowed', () => {
    const { answer } = asked({ minReturn: '', maxAssignment: '', minDays: '', maxDays: '1' });
    expect(backwardWords(answer).rest).toMatch(
      /The upper end of the days stands in the way: allow \d+ days, and the/,
    );
  });

  test('of no puts at all says that there are none', () => {
    expect(backwardWords(askBackward([], {})).rest).toBe('There is no put to ask about.');
  });
});
