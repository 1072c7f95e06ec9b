import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/core/rules/rules';
import { verdictsOf } from '../../../src/plan/derived';
import { passingWords } from '../../../src/words/plan/passingWords';
import { CONTEXT, type Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

describe('what would pass, in words', () => {
  test.each<[RuleName, Texts, string]>([
    ['outOfTheMoneyBand', {}, 'a strike from $365.75 to $377.30 passes'],
    ['daysWindow', { days: '20' }, 'an expiration from Dec 20 to Jan 4 passes'],
    ['returnFloor', { premium: '2' }, 'a premium of $3.75 passes'],
    ['cashSecured', { cash: '30000' }, '$36,500 in cash passes'],
    ['cashBuffer', { cash: '30000' }, '$40,150 in cash passes'],
    ['positionWeight', { accountValue: '90000' }, 'an account of $182,500 passes'],
    ['firstTradeSize', { contracts: '3', closedTrades: '0' }, '1 contract passes'],
  ])('of %s for %o: %s', (name, texts, words) => {
    expect(passingWords(name, outlookOf(texts))).toBe(words);
  });

  test('is nothing for a rule that passes', () => {
    expect(passingWords('daysWindow', outlookOf())).toBeNull();
  });

  // 36,500 is 15% of 243,333.33.
  test('is rounded to what still passes', () => {
    const rules = { ...CONTEXT.rules, maxWeight: 0.15 };
    const context = { ...CONTEXT, rules };
    const weightOf = (accountValue: string) =>
      verdictsOf(outlookOf({ accountValue }, context)).positionWeight.status;
    expect(passingWords('positionWeight', outlookOf({ accountValue: '90000' }, context))).toBe(
      'an account of $243,334 passes',
    );
    expect([weightOf('243333'), weightOf('243334')]).toEqual(['warn', 'pass']);

    // 5% and 2% below 385.13 are 365.8735 and 377.4274.
    const between = outlookOf({ spot: '385.13' });
    expect(passingWords('outOfTheMoneyBand', between)).toBe(
      'a strike from $365.88 to $377.42 passes',
    );
    const bandOf = (strike: string) =>
      verdictsOf(outlookOf({ spot: '385.13', strike })).outOfTheMoneyBand.status;
    expect(['365.87', '365.88', '377.42', '377.43'].map(bandOf)).toEqual([
      'warn',
      'pass',
      'pass',
      'warn',
    ]);
  });
});
