import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, EXAMPLE_DRAFT, isExample, typed } from '../../src/draft/draft';
import { FIELD_NAMES, FIELDS, specOf } from '../../src/draft/fields';
import { readPlan } from '../../src/draft/reading';
import { TODAY, typedWith } from '../plan/drafts';

describe('days and date', () => {
  test('replace each other', () => {
    const byDate = typed(EXAMPLE_DRAFT, 'expiration', '2026-12-18');
    expect(byDate).toMatchObject({ days: '', expiration: '2026-12-18' });
    expect(typed(byDate, 'days', '30')).toEqual({ ...EXAMPLE_DRAFT, days: '30' });
  });

  test('leave every other field as it was', () => {
    const { days, expiration, ...rest } = typed(EXAMPLE_DRAFT, 'days', '9');
    expect([days, expiration]).toEqual(['9', '']);
    expect(EXAMPLE_DRAFT).toMatchObject(rest);
  });
});

describe('the example', () => {
  test('stays the example until its trade is changed, whatever else is asked', () => {
    expect(isExample(EXAMPLE_DRAFT)).toBe(true);
    expect(isExample({ ...EXAMPLE_DRAFT, fall: '30' })).toBe(true);
    expect(isExample({ ...EXAMPLE_DRAFT, strike: '366' })).toBe(false);
    expect(isExample(EMPTY_DRAFT)).toBe(false);
  });
});

describe('fields', () => {
  test('at the start have no problem except the missing trade', () => {
    const { problems } = readPlan({ ...typedWith(), draft: EMPTY_DRAFT }, TODAY);
    expect(Object.keys(problems)).toEqual(['strike', 'premium', 'days']);
  });

  test.each(FIELD_NAMES)('include %s, which starts valid and accepts its own example', (name) => {
    const { initial, example, choices } = specOf(name);
    expect(choices ?? [initial]).toContain(initial);
    const text = name === 'premium' || name === 'bid' || name === 'ask' ? '5' : example;
    expect(readPlan(typedWith({ [name]: text }), '2026-03-02').problems).toEqual({});
  });

  test('each have a name of their own', () => {
    const labels = Object.values(FIELDS).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
