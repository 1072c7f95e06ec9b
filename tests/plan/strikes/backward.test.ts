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
  test('ignores an empty field, and says which field cannot be read', () => {
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

  test('says how many puts answer it, and each of them meets all of it', () => {
    const { filters, answer } = asked({ maxAssignment: '30' });
    expect(answer.answers.length).toBeGreaterThan(1);
    expect(answer.answers.every((put) => gapsOf(put, filters).length === 0)).toBe(true);
    expect(answer.answers.every(({ doubts }) => doubts.length === 0)).toBe(true);
    expect(backwardWords(answer).verdict).toBe(`${answer.answers.length} do.`);
  });

  test('names the nearest if no put answers it, and what to allow so that one does', () => {
    const { answer } = asked({});
    const { verdict, rest } = backwardWords(answer);
    expect(verdict).toBe('None does.');
    const [, allowed] = /allow a chance of assignment of ([\d.]+)%/.exec(rest)!;
    expect(asked({ maxAssignment: allowed! }).answer.answers.length).toBeGreaterThan(0);
    const [, paid] = /allow a return of ([\d.]+)% a year/.exec(rest)!;
    expect(asked({ minReturn: paid! }).answer.answers.length).toBeGreaterThan(0);
    expect(rest).toMatch(/^Nearest: the \S+ put of \w+ \d+ pays [\d.]+% a year at \d+%; the /);
  });

  test('says so if more than one number stands in the way of each put', () => {
    const { answer } = asked({ minReturn: '400', maxAssignment: '1' });
    expect(backwardWords(answer).rest).toContain(
      'More than one number stands in the way of each of them.',
    );
  });

  test('says how many days to allow if no put has the days asked for', () => {
    const { answer } = asked({ minReturn: '', maxAssignment: '', minDays: '', maxDays: '1' });
    expect(backwardWords(answer).rest).toMatch(
      /The upper end of the days stands in the way: allow \d+ days, and the/,
    );
  });

  test('says so if there are no puts at all', () => {
    expect(backwardWords(askBackward([], {})).rest).toBe('There is no put to ask about.');
  });
});
