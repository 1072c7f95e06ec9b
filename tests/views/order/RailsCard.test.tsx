import { screen } from '@testing-library/react';
import type { Work } from '../../../src/draft/work';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/draft/draft';
import { usePage } from '../../../src/store/page';
import { field, retype } from '../plan/planPage';
import { card, inCard, openOrder } from './orderPage';

const rail = (asks: string) =>
  inCard('Guard rails')
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent.includes(asks))!;

interface RailCase {
  readonly rail: string;
  readonly when: string;
  readonly texts?: Partial<Draft>;
  readonly parts?: Partial<Work>;
  readonly shows: string;
}

const CASH = 'Cash covers the strike';
const LIMIT = 'Limit from bid to ask, on a price step';
const SPREAD = 'Bid–ask under $0.05';
const EARNINGS = 'No earnings before expiration';
const WEIGHT = 'At most 20% of the account';
const SIZE = 'One contract until 3 puts are closed';
const QUOTE = 'Quote at most 15 minutes old';

const CASES: readonly RailCase[] = [
  { rail: CASH, when: 'no cash is entered', shows: 'Not known yet: … enter your cash' },
  { rail: CASH, when: 'it is covered', texts: { cash: '36500' }, shows: 'Pass: … 100% of it' },
  { rail: CASH, when: 'half is there', texts: { cash: '18250' }, shows: 'Fail: … 50% of it' },
  { rail: LIMIT, when: 'it is the bid', shows: 'Pass: … $5.40' },
  {
    rail: LIMIT,
    when: 'it is above the ask',
    texts: { premium: '5.45' },
    shows: 'Warning: … $5.45, above the ask',
  },
  {
    rail: LIMIT,
    when: 'it is below the bid',
    texts: { premium: '5.35' },
    shows: 'Warning: … $5.35, below the bid',
  },
  {
    rail: LIMIT,
    when: 'it is off the price step',
    texts: { premium: '5.42' },
    shows: 'Fail: … $5.42, between price steps',
  },
  {
    rail: LIMIT,
    when: 'it is below the smallest step',
    texts: { premium: '0.004', bid: '0', ask: '0.02' },
    shows: 'Fail: … $0.00, below the smallest price step',
  },
  {
    rail: LIMIT,
    when: 'there is no quote',
    texts: { bid: '', ask: '' },
    shows: 'Not known yet: … enter bid and ask',
  },
  { rail: SPREAD, when: 'it is narrow', shows: 'Pass: … $0.03' },
  { rail: SPREAD, when: 'it is a tenth', texts: { ask: '5.80' }, shows: 'Warning: … $0.40' },
  { rail: SPREAD, when: 'it is wide', texts: { ask: '6.80' }, shows: 'Fail: … $1.40' },
  { rail: SPREAD, when: 'it is crossed', texts: { ask: '5.20' }, shows: 'Fail: … crossed' },
  {
    rail: EARNINGS,
    when: 'no date is entered',
    shows: 'Not known yet: … enter the next earnings date',
  },
  {
    rail: EARNINGS,
    when: 'they come inside',
    texts: { earnings: '2026-12-10' },
    shows: 'Fail: … in 20 days',
  },
  {
    rail: EARNINGS,
    when: 'they come long after',
    texts: { earnings: '2027-02-04' },
    shows: 'Pass: … in 76 days',
  },
  {
    rail: EARNINGS,
    when: 'the date is an estimate',
    texts: { earnings: '2027-02-04', earningsStatus: 'estimated' },
    shows: 'Warning: … in 76 days, an estimate',
  },
  {
    rail: WEIGHT,
    when: 'the account is not known',
    shows: 'Not known yet: … enter the account value',
  },
  { rail: WEIGHT, when: 'it is light', texts: { accountValue: '365000' }, shows: 'Pass: … 10%' },
  { rail: WEIGHT, when: 'it is heavy', texts: { accountValue: '73000' }, shows: 'Fail: … 50%' },
  { rail: SIZE, when: 'it is one contract', shows: 'Pass: … 1 contract' },
  {
    rail: SIZE,
    when: 'a first trade is of three',
    texts: { contracts: '3', closedTrades: '0' },
    shows: 'Fail: … 3 contracts',
  },
  {
    rail: SIZE,
    when: 'nobody knows how many came before',
    texts: { contracts: '3' },
    shows: 'Not known yet: … enter the puts closed so far',
  },
  {
    rail: QUOTE,
    when: 'it is 15 minutes old',
    parts: { quotedAt: '2026-11-20T15:45:00Z' },
    shows: 'Pass: … 15 minutes old',
  },
  {
    rail: QUOTE,
    when: 'it is 16 minutes old',
    parts: { quotedAt: '2026-11-20T15:44:00Z' },
    shows: 'Fail: … 16 minutes old',
  },
  {
    rail: QUOTE,
    when: 'nobody knows when it was typed',
    parts: { quotedAt: null },
    shows: 'Not known yet: … not known how old: type bid and ask again',
  },
];

describe('each guard rail says how the order fares', () => {
  test.each(CASES)('$rail, when $when', async ({ rail: asks, texts, parts, shows }) => {
    await openOrder(texts, parts);
    const line = rail(asks);
    const [status = '', found = ''] = shows.split(' … ');
    expect(line).toHaveTextContent(`${status} ${asks} ${found}`);
    const failing = status.startsWith('Fail');
    const reasons = screen.queryAllByLabelText(`Reason to go on: ${asks}`);
    expect(reasons).toHaveLength(failing ? 1 : 0);
  });
});

describe('a contract that is no put on 100 shares', () => {
  test.each(['SPX', 'xsp'])('is not called cash-secured: %s', async (stock) => {
    await openOrder({ stock, cash: '36500' });
    const words = 'An index option is settled in cash and delivers no shares';
    expect(rail(CASH)).toHaveTextContent(words);
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(screen.getByRole('main')).not.toHaveTextContent(/Cash-secured:|shares appear/);
    expect(card('In TWS, step by step')).toHaveTextContent('no shares are delivered');
  });

  test('passes no rail on figures for 100 shares: GOOGL1', async () => {
    await openOrder({ stock: 'GOOGL1', cash: '36500' });
    expect(rail(CASH)).toHaveTextContent(
      `Not known yet: ${CASH} an adjusted contract does not deliver 100 shares`,
    );
    expect(screen.getByRole('main')).toHaveTextContent('figures on 100 shares do not hold');
    expect(screen.getByRole('main')).not.toHaveTextContent(/Cash-secured:|shares appear|At worst/);
  });
});

describe('a failing rail', () => {
  test('takes a reason that stays with the plan', async () => {
    const user = await openOrder({ cash: '18250' });
    await user.type(field(`Reason to go on: ${CASH}`), 'The rest comes on Monday');
    expect(usePage.getState().work.reasons).toEqual({ cashSecured: 'The rest comes on Monday' });
  });

  test.each([
    ['cash', 'the broker refuses such an order in a cash account.'],
    ['ira', 'the broker refuses such an order in an IRA.'],
    ['margin', 'this is a naked put on margin.'],
  ])('of cash says what becomes of the order in an account %s', async (account, words) => {
    await openOrder({ cash: '18250', account });
    expect(rail(CASH)).toHaveTextContent(`Not cash-secured: ${words}`);
    expect(screen.getByRole('main')).toHaveTextContent(`$18,250 is missing, so ${words}`);
  });

  test('passes once what it asks is entered', async () => {
    const user = await openOrder({ cash: '18250' });
    await retype(user, 'Cash for this put', '40000');
    expect(rail(CASH)).toHaveTextContent(/Pass: Cash covers the strike/);
    expect(card('Guard rails')).not.toHaveTextContent('Reason to go on');
  });
});
