import { expect, test } from 'vitest';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';
import { askedWords } from '../../../src/words/strikes/askedWords';

const asked = {
  filters: {},
  expiration: 'rules',
  priceAt: 'bid',
  rules: RULE_PROFILES.starter,
} as const;

test('what is asked of the puts is one sentence', () => {
  expect(askedWords(asked)).toBe('Puts of 30 to 45 days sold at the bid.');
  expect(askedWords({ ...asked, expiration: 'all', priceAt: 'mid' })).toBe(
    'Puts of any expiration sold at the middle, on a tick.',
  );
  const filters = {
    minReturn: 0.1,
    maxAssignment: 0.3,
    maxCollateralTotal: 40_000,
    maxSpreadOfMid: 0.1,
  };
  expect(askedWords({ ...asked, expiration: '2026-12-24', filters })).toBe(
    'Puts of Dec 24, 2026 sold at the bid, paying 10% a year or more, with at most 30% chance of assignment, $40,000 to set aside, and a spread of 10%.',
  );
});

test('days, open interest and rules are put into words too', () => {
  const ofDays = (filters: object) => askedWords({ ...asked, expiration: 'days', filters });
  expect(ofDays({ minDays: 20, maxDays: 60 })).toBe('Puts of 20 to 60 days sold at the bid.');
  expect(ofDays({ minDays: 20 })).toBe('Puts of 20 days or more sold at the bid.');
  expect(ofDays({ maxDays: 60, maxRulesBroken: 0 })).toBe(
    'Puts of at most 60 days sold at the bid, with at most 0 rules broken.',
  );
  expect(ofDays({ minOpenInterest: 100 })).toBe(
    'Puts of any expiration sold at the bid, open interest of 100 or more.',
  );
});
