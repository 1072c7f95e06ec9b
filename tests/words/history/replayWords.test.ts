import { describe, expect, test } from 'vitest';
import { PUT_INDEX_RULE, replay, replayStarts, type ReplayRule } from '../../../src/core';
import { HONEST, SEED_FIGURE } from '../../../src/words/history/honestWords';
import {
  afterWords,
  answerWords,
  bandWords,
  rideRows,
  sourceRows,
  tradeFigures,
  winWords,
  yearRows,
} from '../../../src/words/history/rideWords';
import { refusalWords, wayWords } from '../../../src/words/history/ruleWords';
import { HISTORY } from '../../core/history/bundled';

const replayed = (changed: Partial<ReplayRule> = {}) => {
  const rule = { ...PUT_INDEX_RULE, ...changed };
  const result = replay(rule, HISTORY);
  if (result.refused !== null) throw new Error(refusalWords(result.refused));
  return { rule, result };
};

const { rule, result } = replayed();

describe('the answer', () => {
  test('is one sentence that gives the return together with the worst fall', () => {
    expect(answerWords(rule, result)).toBe(
      'Selling one-month puts at the money, from 1990 to 2026: 9.6% a year, and down 37.7% at worst.',
    );
    const own = replayed({
      expiration: { days: 30 },
      strike: { distance: 0.05 },
      to: '1990-06-29',
    });
    expect(answerWords(own.rule, own.result)).toMatch(
      /^Selling 30-day puts 5% below the index, .*: too short a span for a yearly return, and down/,
    );
  });

  test('never tells how often it gained without the worst fall', () => {
    for (const each of [result, replayed({ strike: { delta: 0.1 } }).result]) {
      expect(winWords(each)).toMatch(/gained.*the account was down \d+\.\d% at worst/);
    }
    const calm = replayed({ strike: { delta: 0.02 }, from: '2017-01-03', to: '2017-12-29' }).result;
    expect(winWords(calm)).toContain('none lost');
  });

  test('tells what is done with each put', () => {
    expect(wayWords(rule)).toBe(
      'Each is held to its expiration on the third Friday; settled in cash, and the next is sold at that close. The cash is in T-bills and covers every strike in full.',
    );
    const own = {
      ...rule,
      expiration: { days: 30 },
      takeProfit: 0.5,
      atExpiration: { callDelta: 0.3 },
    };
    expect(wayWords(own)).toContain('50% of its premium is made');
    expect(wayWords(own)).toContain('calls at a delta of 0.30 are sold until they are called');
  });

  test('sets apart the years that the rule was not fitted to', () => {
    expect(afterWords(result)).toMatch(
      /Since Dec 31, 2021, which it was not fitted to, the rule made 9\.2% a year, against 9\.6% a year until 2021/,
    );
    expect(afterWords(replayed({ to: '2019-12-31' }).result)).toBeNull();
    expect(afterWords(replayed({ from: '2023-01-03' }).result)).not.toContain('against');
  });

  test('says how much of it is luck', () => {
    const band = replayStarts(rule, HISTORY)!;
    expect(bandWords(band)).toMatch(/^Started on each of the 20 trading days of its first cycle/);
    expect(bandWords({ ...band, low: null })).toContain('no year to compare');
  });
});

describe('the tables of a replay', () => {
  test('have the three rides side by side, with how long each fall lasted', () => {
    const rows = rideRows(result);
    expect(rows.map(({ name }) => name)).toEqual([
      'Return a year, compound',
      'Standard deviation a year',
      'Worst fall',
      'How long until it recovered',
      'Worst month',
    ]);
    expect(rows[2]!.cells.map(({ text }) => text)).toEqual(['−37.72%', '−55.25%', 'none']);
    expect(rows[3]!.cells[1]).toEqual({ text: '54 months', note: 'Oct 2007 to Apr 2012' });
  });

  test('show a dash if a span is too short, and mark a fall that is not over', () => {
    const { result: short } = replayed({ from: '2008-08-15', to: '2008-12-31' });
    const rows = rideRows(short);
    expect(rows[0]!.cells[0]!.text).toBe('—');
    expect(rows[1]!.cells[0]!.text).toBe('—');
    expect(rows[3]!.cells[1]).toEqual({ text: '4 months', note: 'since Aug 2008, not over' });
  });

  test('have a row for each year, the last first, and say which are partial', () => {
    const rows = yearRows(result.years);
    expect(rows).toHaveLength(37);
    expect(rows[0]!.cells[0]).toBe('2026, in part');
    expect(rows[1]!.cells[0]).toBe('2025');
    expect(rows.at(-1)!.cells[0]).toBe('1990, in part');
  });

  test('have parts of the gain that add up to the cent', () => {
    const cents = (text: string) =>
      Math.round(Number(text.replace('−', '-').replaceAll(/[$,+]/g, '')) * 100);
    const rows = sourceRows(replayed({ costShare: 0.02 }).result.decomposed);
    const [together, ...parts] = rows.map(({ text }) => cents(text)).toReversed();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(together);
    expect(rows.at(-1)!.name).toBe('Together');
  });

  test('have the share of trades that gained with its count, and the worst trade', () => {
    const figures = tradeFigures(result.record, result.decomposed);
    expect(figures[0]!.value).toBe('78.9%: 341 of 432');
    expect(figures[3]!.value).toBe('−29.30%, Feb 21, 2020 to Mar 20, 2020');
    expect(figures.every(({ value }) => !/NaN|Infinity/.test(value))).toBe(true);
  });
});

describe('a refusal', () => {
  test.each([
    [
      { from: '1980-01-02' },
      'Jan 2, 1980 is not in the history: it goes from Jan 2, 1986 to Feb 11, 2026.',
    ],
    [
      { from: '1988-01-04' },
      'There is no VIX on Jan 4, 1988: it goes from Jan 2, 1990 to Feb 11, 2026, and nothing is filled in.',
    ],
    [
      { from: '2020-01-20', to: '2020-02-10' },
      'No put reaches its expiration from Jan 20, 2020 to Feb 10, 2020: take more years, or fewer days to expiration.',
    ],
    [{ volatilityFactor: 9 }, 'The volatility over the VIX must be 0.50 to 1.50.'],
    [{ costShare: 1 }, 'The spread must be 0% to 50%.'],
  ] as const)('of %j says what to do', (changed, sentence) => {
    const { refused } = replay({ ...PUT_INDEX_RULE, ...changed }, HISTORY);
    expect(refusalWords(refused!)).toBe(sentence);
  });

  test('of a history without a day has words too', () => {
    expect(refusalWords({ why: 'nothing' })).toContain('no day');
  });
});

test('the seed figure is quoted with its period, its limits and what came after', () => {
  const words = SEED_FIGURE.join(' ');
  for (const part of [
    'July 1986 to December 2018',
    '9.54%',
    '9.95',
    '9.80%',
    '14.93',
    'before costs and taxes',
    'before June 2007',
    'since 2006',
    '3.5 points',
  ]) {
    expect(words).toContain(part);
  }
  expect(HONEST.join(' ')).toContain('not traded ones');
});
