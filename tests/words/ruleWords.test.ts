import { describe, expect, test } from 'vitest';
import type { RailName } from '../../src/core/rules/guardRails';
import type { Work } from '../../src/draft/work';
import { railWords, STATUS } from '../../src/words/ruleWords';
import { NOW, placementWith, type Texts } from '../plan/drafts';
import { orderWith } from '../plan/order/orders';

function worded(rail: RailName, ...given: Parameters<typeof orderWith>) {
  const order = orderWith(...given);
  return railWords(
    order.rails.find((each) => each.rail === rail)!,
    order,
  );
}

const found = (...given: Parameters<typeof worded>) => worded(...given).found;

describe('a guard rail in words', () => {
  test.each<[RailName, string]>([
    ['cashSecured', 'Cash covers the strike'],
    ['saneLimit', 'Limit from bid to ask, on a price step'],
    ['spreadWidth', 'Bid–ask under $0.05'],
    ['noEarnings', 'No earnings before expiration'],
    ['positionWeight', 'At most 20% of the account'],
    ['firstTradeSize', 'One contract until 3 puts are closed'],
    ['freshQuote', 'Quote at most 15 minutes old'],
  ])('%s asks: %s', (rail, asks) => {
    expect(worded(rail).asks).toBe(asks);
  });

  test('states its figure, or what to enter for one', () => {
    expect(found('cashSecured', { cash: '18,250' })).toBe('50% of it');
    expect(found('cashSecured')).toBe('enter your cash');
  });

  test.each([
    ['5.42', '$5.42, between price steps'],
    ['5.65', '$5.65, above the ask'],
    ['5.35', '$5.35, below the bid'],
    ['5.40', '$5.40'],
  ])('says what is wrong with a limit of %s', (premium, words) => {
    expect(found('saneLimit', { premium })).toBe(words);
  });

  test('states the age of the quote', () => {
    expect(found('freshQuote')).toBe('5 minutes old');
    expect(found('freshQuote', {}, { now: NOW - 240_000 })).toBe('1 minute old');
  });

  test('says what to do if the age of the quote cannot be told', () => {
    expect(found('freshQuote', { bid: '' })).toBe('enter bid and ask');
    expect(found('freshQuote', { ask: '' })).toBe('enter bid and ask');
    const unknown = 'age unknown: type bid and ask again';
    expect(found('freshQuote', {}, { work: { quotedAt: null } })).toBe(unknown);
    expect(found('freshQuote', {}, { work: { quotedAt: null, placement: placementWith() } })).toBe(
      'not known when placed',
    );
    expect(found('freshQuote', {}, { now: NOW - 3_600_000 })).toBe(
      'from the future, so a clock is wrong: type bid and ask again',
    );
  });

  test('says for a placed order whether its quote was too old', () => {
    const reasons = { freshQuote: 'closed' };
    expect(found('freshQuote', {}, { work: { placement: placementWith() } })).toBe('');
    expect(found('freshQuote', {}, { work: { placement: placementWith({}, { reasons }) } })).toBe(
      'older when placed',
    );
  });
});

describe('each guard rail says how the order fares', () => {
  /** The worked example with a quote three cents wide. */
  const NARROW: Texts = { expiration: '2026-12-24', bid: '5.40', ask: '5.43' };

  interface RailCase {
    readonly rail: RailName;
    readonly when: string;
    readonly texts?: Texts;
    readonly work?: Partial<Work>;
    readonly shows: string;
  }

  const CASES: readonly RailCase[] = [
    { rail: 'cashSecured', when: 'no cash is entered', shows: 'Unanswered: enter your cash' },
    {
      rail: 'cashSecured',
      when: 'it is covered',
      texts: { cash: '36500' },
      shows: 'Pass: 100% of it',
    },
    {
      rail: 'cashSecured',
      when: 'half is there',
      texts: { cash: '18250' },
      shows: 'Fails: 50% of it',
    },
    { rail: 'saneLimit', when: 'it is the bid', shows: 'Pass: $5.40' },
    {
      rail: 'saneLimit',
      when: 'it is above the ask',
      texts: { premium: '5.45' },
      shows: 'Warns: $5.45, above the ask',
    },
    {
      rail: 'saneLimit',
      when: 'it is below the bid',
      texts: { premium: '5.35' },
      shows: 'Warns: $5.35, below the bid',
    },
    {
      rail: 'saneLimit',
      when: 'it is off the price step',
      texts: { premium: '5.42' },
      shows: 'Fails: $5.42, between price steps',
    },
    {
      rail: 'saneLimit',
      when: 'it is below the smallest step',
      texts: { premium: '0.004', bid: '0', ask: '0.02' },
      shows: 'Fails: $0.00, below the smallest price step',
    },
    {
      rail: 'saneLimit',
      when: 'there is no quote',
      texts: { bid: '', ask: '' },
      shows: 'Unanswered: enter bid and ask',
    },
    { rail: 'spreadWidth', when: 'it is narrow', shows: 'Pass: $0.03' },
    { rail: 'spreadWidth', when: 'it is a tenth', texts: { ask: '5.80' }, shows: 'Warns: $0.40' },
    { rail: 'spreadWidth', when: 'it is wide', texts: { ask: '6.80' }, shows: 'Fails: $1.40' },
    { rail: 'spreadWidth', when: 'it is crossed', texts: { ask: '5.20' }, shows: 'Fails: crossed' },
    {
      rail: 'noEarnings',
      when: 'no date is entered',
      shows: 'Unanswered: enter the next earnings date',
    },
    {
      rail: 'noEarnings',
      when: 'they come inside',
      texts: { earnings: '2026-12-10' },
      shows: 'Fails: in 20 days',
    },
    {
      rail: 'noEarnings',
      when: 'they come long after',
      texts: { earnings: '2027-02-04' },
      shows: 'Pass: in 76 days',
    },
    {
      rail: 'noEarnings',
      when: 'the date is an estimate',
      texts: { earnings: '2027-02-04', earningsStatus: 'estimated' },
      shows: 'Warns: in 76 days, an estimate',
    },
    {
      rail: 'positionWeight',
      when: 'the account is not known',
      shows: 'Unanswered: enter the account value',
    },
    {
      rail: 'positionWeight',
      when: 'it is light',
      texts: { accountValue: '365000' },
      shows: 'Pass: 10%',
    },
    {
      rail: 'positionWeight',
      when: 'it is heavy',
      texts: { accountValue: '73000' },
      shows: 'Fails: 50%',
    },
    { rail: 'firstTradeSize', when: 'it is one contract', shows: 'Pass: 1 contract' },
    {
      rail: 'firstTradeSize',
      when: 'a first trade is of three',
      texts: { contracts: '3', closedTrades: '0' },
      shows: 'Fails: 3 contracts',
    },
    {
      rail: 'firstTradeSize',
      when: 'nobody knows how many came before',
      texts: { contracts: '3' },
      shows: 'Unanswered: enter the puts closed so far',
    },
    {
      rail: 'freshQuote',
      when: 'it is 15 minutes old',
      work: { quotedAt: '2026-11-20T15:45:00Z' },
      shows: 'Pass: 15 minutes old',
    },
    {
      rail: 'freshQuote',
      when: 'it is 16 minutes old',
      work: { quotedAt: '2026-11-20T15:44:00Z' },
      shows: 'Fails: 16 minutes old',
    },
    {
      rail: 'freshQuote',
      when: 'nobody knows when it was typed',
      work: { quotedAt: null },
      shows: 'Unanswered: age unknown: type bid and ask again',
    },
  ];

  test.each(CASES)('$rail, when $when', ({ rail, texts, work = {}, shows }) => {
    const order = orderWith({ ...NARROW, ...texts }, { work });
    const guard = order.rails.find((each) => each.rail === rail)!;
    expect(`${STATUS[guard.verdict].words}: ${railWords(guard, order).found}`).toBe(shows);
  });
});
