import { describe, expect, test } from 'vitest';
import type { RailName } from '../../src/core/rules/guardRails';
import { railWords } from '../../src/words/ruleWords';
import { NOW, TODAY } from '../plan/drafts';
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

  test('says what to do where the age of the quote cannot be told', () => {
    expect(found('freshQuote', { bid: '' })).toBe('enter bid and ask');
    expect(found('freshQuote', { ask: '' })).toBe('enter bid and ask');
    const unknown = 'not known how old: type bid and ask again';
    expect(found('freshQuote', {}, { work: { quotedAt: null } })).toBe(unknown);
    expect(found('freshQuote', {}, { work: { quotedAt: null, placedOn: TODAY } })).toBe(
      'not known when placed',
    );
    expect(found('freshQuote', {}, { now: NOW - 3_600_000 })).toBe(
      'from a clock set wrong: type bid and ask again',
    );
  });

  test('says of a placed order whether its quote was too old', () => {
    const reasons = { freshQuote: 'closed' };
    expect(found('freshQuote', {}, { work: { placedOn: TODAY } })).toBe('');
    expect(found('freshQuote', {}, { work: { placedOn: TODAY, reasons } })).toBe(
      'older when placed',
    );
  });
});
