import { describe, expect, test } from 'vitest';
import { rankPuts } from '../../../src/core/chain/rankPuts';
import { exampleChain } from '../../../src/files/exampleChain';
import { readChain } from '../../../src/files/read/chains/readChain';
import { askedIn, NOTHING_ASKED, ofExpiration, readAsked } from '../../../src/plan/strikes/asked';
import { COLUMNS, rowsOf, sortedBy } from '../../../src/plan/strikes/columns';
import { rankFactsOf } from '../../../src/plan/strikes/facts';
import { accountWith, CONTEXT, exampleWith, TODAY } from '../drafts';

const { quotes } = readChain(exampleChain(TODAY), { receivedAt: '2026-11-20T16:00:00Z' });
const facts = rankFactsOf(
  { quotes, spot: 385, quotedAt: null },
  { draft: exampleWith(), account: accountWith(), context: CONTEXT, priceAt: 'bid' },
);
const puts = rankPuts(quotes, facts!);

describe('the rows of a table', () => {
  test.each(COLUMNS)('sorted by %s are the same puts, with doubtful ones kept apart', (column) => {
    for (const isDescending of [true, false]) {
      const { sound, doubtful } = rowsOf(puts, { column, isDescending });
      expect(new Set([...sound, ...doubtful])).toEqual(new Set(puts));
      expect(sound.length + doubtful.length).toBe(puts.length);
      expect(sound.every(({ doubts }) => doubts.length === 0)).toBe(true);
      expect(doubtful.every(({ doubts }) => doubts.length > 0)).toBe(true);
    }
  });

  test('sorted by bearable volatility keep the order of the ranking', () => {
    const { sound } = rowsOf(puts, { column: 'bearable', isDescending: true });
    expect(sound.map(({ contract }) => contract)).toEqual(
      puts.slice(0, sound.length).map(({ contract }) => contract),
    );
  });

  test('without a figure come last in either direction', () => {
    for (const isDescending of [true, false]) {
      const { doubtful } = rowsOf(puts, { column: 'annualizedReturn', isDescending });
      expect(doubtful.at(-1)!.annualizedReturn).toBeNull();
    }
  });

  test('are sorted by a column with its best first, then the other way round', () => {
    const start = { column: 'bearable', isDescending: true } as const;
    const cash = sortedBy('cash', start);
    expect(cash).toEqual({ column: 'cash', isDescending: false });
    expect(sortedBy('cash', cash)).toEqual({ column: 'cash', isDescending: true });
    expect(sortedBy('annualizedReturn', cash).isDescending).toBe(true);
  });
});

describe('what is asked', () => {
  test('leaves out a text that cannot be read, and says what is wrong with it', () => {
    const { filters, problems } = readAsked(
      { ...NOTHING_ASKED, minReturn: 'ten', maxAssignment: '20' },
      'all',
    );
    expect(filters).toEqual({ maxAssignment: 0.2 });
    expect(problems.minReturn).toBe('Annualized return at least must be a number, like 10%');
  });

  test('limits the days only if expirations are chosen by typed days', () => {
    const texts = { ...NOTHING_ASKED, minDays: '20', maxDays: '50', maxRulesBroken: '0' };
    expect(readAsked(texts, 'rules').filters).toEqual({ maxRulesBroken: 0 });
    const { filters } = readAsked(texts, 'days');
    expect(filters).toEqual({ minDays: 20, maxDays: 50, maxRulesBroken: 0 });
    const days = ofExpiration(puts, 'days', CONTEXT.rules, filters).map((put) => put.days);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((each) => each >= 20 && each <= 50)).toBe(true);
    expect(ofExpiration(puts, 'days', CONTEXT.rules)).toHaveLength(puts.length);
  });

  test('can be all expirations, those within the rules’ days, or one', () => {
    const { rules } = CONTEXT;
    expect(ofExpiration(puts, 'all', rules)).toBe(puts);
    const days = new Set(ofExpiration(puts, 'rules', rules).map((put) => put.days));
    expect([...days].every((each) => each >= 30 && each <= 45)).toBe(true);
    expect(days.size).toBeGreaterThan(0);
    const [{ contract }] = puts as [(typeof puts)[0]];
    expect(
      new Set(ofExpiration(puts, contract.expiration, rules).map((put) => put.contract.expiration)),
    ).toEqual(new Set([contract.expiration]));
  });

  test('falls back to all expirations if the chain has none of those asked for', () => {
    const { rules } = CONTEXT;
    const far = puts.filter(({ days }) => days > rules.maxDays);
    expect(far).not.toHaveLength(0);
    expect(askedIn(far, 'rules', rules)).toBe('all');
    expect(askedIn(puts, 'rules', rules)).toBe('rules');
    expect(askedIn(puts, '2030-01-18', rules)).toBe('all');
    expect(askedIn(far, far[0]!.contract.expiration, rules)).toBe(far[0]!.contract.expiration);
    expect(askedIn(far, 'days', rules)).toBe('days');
  });
});

test('the example chain has the 365 put of the worked example, with a bid near its premium', () => {
  const example = quotes.find(
    ({ contract }) => contract.strike === 365 && contract.expiration === '2026-12-24',
  );
  expect(example).toMatchObject({ contract: { underlying: 'GOOGL' } });
  expect(example!.bid).toBeGreaterThan(4.5);
  expect(example!.bid).toBeLessThan(6);
});
