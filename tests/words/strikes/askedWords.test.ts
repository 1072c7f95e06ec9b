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
