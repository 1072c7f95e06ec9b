import { describe, expect, test } from 'vitest';
import {
  headWords,
  lackWords,
  nameOf,
  tradedWords,
  tradeWords,
  unsecuredWords,
  verdictWords,
} from '../../../src/words/compare/compareWords';
import { extraGoneWords, fallWords } from '../../../src/words/compare/fallWords';
import type { Texts } from '../../plan/drafts';
import { comparedWith } from '../../plan/compare/comparisons';

const verdict = (texts: Texts = {}) => {
  const { plan, comparison } = comparedWith(texts);
  return verdictWords(plan, comparison);
};

/** What each row without figures lacks, with its name. */
const lacks = (texts: Texts) => {
  const { plan, comparison } = comparedWith(texts);
  return comparison.missing.map(
    (missing) => `${nameOf(missing.kind, plan)}: ${lackWords(missing, plan, comparison)}`,
  );
};

/** What is traded in the row of that name. */
const traded = (name: string, texts: Texts = {}) => {
  const { plan, comparison } = comparedWith(texts);
  const row = comparison.results.find(({ kind }) => nameOf(kind, plan) === name)!;
  return tradedWords(row, comparison);
};

describe('the verdict', () => {
  test('says what the put adds to T-bills', () => {
    expect(verdict()).toBe(
      'If GOOGL ends above $365, the put pays $395.82 more than T-bills on the same $36,500.',
    );
  });

  test.each([
    ['If GOOGL ends above $365, the put pays $93.17 less than T-bills', { premium: '0.51' }],
    ['If GOOGL ends above $365, the put pays $538.93 on $36,500 for 37 days.', { billQuote: '' }],
    [
      'If GOOGL stays at $385.00, the put pays $334.18 more than T-bills on the same $42,000.',
      { strike: '420', premium: '40' },
    ],
    [
      'If GOOGL stays at $385.00, the put loses $1,501, where T-bills pay $164.68 on the same $42,000.',
      { strike: '420', premium: '20' },
    ],
    [
      'If GOOGL stays at $385.00, the put loses $1,501 on $42,000 for 37 days.',
      { strike: '420', premium: '20', billQuote: '' },
    ],
  ])('“%s”', (words, texts) => {
    expect(verdict(texts).startsWith(words)).toBe(true);
  });

  test.each([
    ['it loses $5,161, and at worst $35,961; T-bills still pay $143.11.', {}],
    ['it loses $5,161, and at worst $35,961.', { billQuote: '' }],
    [
      'it still gains $538.93, and at worst $35,961 is lost; T-bills still pay $143.11.',
      { fall: '5' },
    ],
  ] as const)('also says what speaks against the put: “%s”', (words, texts: Texts) => {
    const { plan, comparison } = comparedWith(texts);
    const fall = `Should GOOGL fall ${texts.fall ?? '20'}%, `;
    expect(headWords(plan, comparison).slice(verdict(texts).length + 1)).toBe(fall + words);
  });

  test('says below which price the put no longer beats T-bills', () => {
    const { plan, comparison } = comparedWith();
    expect(extraGoneWords(plan, comparison)).toMatch(
      /^The put beats T-bills if GOOGL ends above \$361\.04, 6\.2% lower; below that, T-bills/,
    );
  });

  test('names the trade', () => {
    const { plan } = comparedWith();
    expect(tradeWords(plan, 'GOOGL 365 put')).toBe(
      'GOOGL 365 put sold for $5.40, 1 contract, 37 days',
    );
  });

  test('says that the put is not cash-secured, in its name too', () => {
    const { plan } = comparedWith({ cash: '20000' });
    expect(unsecuredWords(plan)).toMatch(/^Not cash-secured: \$16,500 of the \$36,500 is missing/);
    expect(nameOf('cashSecuredPut', plan)).toBe('The put, not cash-secured');
  });
});

describe('a row without figures', () => {
  test.each([
    ['Put, its cash earning interest: enter the account value under Account in Plan.', {}],
    ['T-bills: enter a T-bill quote under Account in Plan.', { billQuote: '' }],
    ['T-bills: no T-bill earns anything by the close today.', { days: '0' }],
    [
      'Bull put spread: enter a long strike below the put’s, among the other legs.',
      { longStrike: '400' },
    ],
    ['Bull put spread: enter a long strike', { longStrike: 'abc' }],
    ['Bull put spread: enter the long put’s premium', { longPremium: 'abc' }],
    ['Bull put spread: enter the long put’s premium', { strike: '420', premium: '20' }],
    ['Covered call: enter the call among the other legs.', { callPremium: '12,34' }],
    ['Short straddle: enter the call among the other legs.', { premium: '0' }],
    ['Naked put on portfolio margin: no volatility explains the premium.', { premium: '0' }],
    [
      'Put, its cash earning interest: enter the broker’s credit rate below.',
      { accountValue: '90000', creditRate: '' },
    ],
  ])('names what is missing: “%s”', (words, texts) => {
    expect(lacks(texts)).toContainEqual(expect.stringMatching(new RegExp(`^${words}`)));
  });
});

describe('what is traded in a row', () => {
  test('has a price of the page’s own until one is typed', () => {
    expect(traded('Bull put spread')).toBe('$350 put bought at 2.27, our price');
    expect(traded('Bull put spread', { longStrike: '340', longPremium: '1.50' })).toBe(
      '$340 put bought at 1.50',
    );
    expect(traded('Covered call', { callStrike: '400', callPremium: '6.20' })).toBe(
      '$400 call at 6.20',
    );
    expect(traded('Short straddle', { straddlePremium: '27' })).toBe('call at 27.00');
  });
});

test('a fall is described by what the put loses and what is hit hardest', () => {
  const { plan, comparison } = comparedWith();
  expect(fallWords(plan, comparison, comparison.results)).toBe(
    'If GOOGL falls 20%, the put loses 14.14% of its capital; the hardest hit, naked put on portfolio margin, loses 133.34%.',
  );
});
