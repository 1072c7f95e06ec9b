import { expect, test } from 'vitest';
import {
  creditRateWords,
  interestShareWords,
  interestWords,
} from '../../../src/words/compare/interestWords';
import { comparedWith } from '../../plan/compare/comparisons';
import type { Texts } from '../../plan/drafts';

const words = (texts: Texts) => {
  const { plan, comparison } = comparedWith(texts);
  return interestWords(plan, comparison);
};

const share = (texts: Texts) => interestShareWords(comparedWith(texts).comparison);

const RULE =
  'Interest on cash: Interactive Brokers pays 3.58% a year, the rate of September 2025 until you enter today’s, on a year of 360 days; nothing on the first $10,000, once for the account, not for each put.';

test('interest on cash is shown for the account, with this put’s share of it', () => {
  const texts = { accountValue: '120000', cash: '60000' };
  expect(words(texts)).toBe(
    `${RULE} The account’s $60,000 earn $183.97 in 37 days, of which $111.92 on this put’s $36,500.`,
  );
  expect(share(texts)).toBe('$111.92 of the account’s $183.97 of interest');
});

test('interest on cash is scaled down for an account below $100,000, and the words say so', () => {
  expect(words({ accountValue: '80000', cash: '60000' })).toBe(
    `${RULE} As it is worth $80,000 and not $100,000, it is paid 80% of that, 2.86%. The account’s $60,000 earn $147.18 in 37 days, of which $89.53 on this put’s $36,500.`,
  );
});

test('interest on cash is that of the put’s own cash if none is entered for the account', () => {
  expect(words({ accountValue: '120000' })).toBe(
    `${RULE} No cash is entered under Account in Plan, so the put’s own is taken as all there is: $36,500 earn $97.51 in 37 days. With other cash in the account it earns more.`,
  );
  expect(share({ accountValue: '120000' })).toBe('$97.51 of interest');
});

test('cash that the put takes entirely earns for the put alone', () => {
  expect(words({ accountValue: '120000', cash: '36500' })).toMatch(
    /The put’s \$36,500 earn \$97\.51 in 37 days\.$/,
  );
});

test('interest on cash is not shown without an account value', () => {
  expect(words({})).toBeNull();
  expect(share({})).toBeNull();
});

test('a credit rate that the user entered has no date', () => {
  expect(creditRateWords(comparedWith({ creditRate: '3.14' }).plan)).toBe('the rate you entered');
});
