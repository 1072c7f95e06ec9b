import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { field, retype } from '../plan/planPage';
import { card, inCard, openOrder } from './orderPage';

const rail = (asks: string) =>
  inCard('Guard rails')
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent.includes(asks))!;

const CASH = 'Cash covers the strike';

describe('a guard rail', () => {
  test.each([
    [{ cash: '36500' }, /^✓Pass: Cash covers the strike 100% of it$/, 0],
    [{ cash: '18250' }, /^✕Fails: Cash covers the strike 50% of it/, 1],
    [{}, /^\?Unanswered: Cash covers the strike enter your cash$/, 0],
  ])(
    'with %o says how the order fares, and asks a reason only where it fails',
    async (texts, words, asked) => {
      await openOrder(texts);
      expect(rail(CASH)).toHaveTextContent(words);
      expect(screen.queryAllByLabelText(`Reason to go on: ${CASH}`)).toHaveLength(asked);
    },
  );
});

describe('a contract that is no put on 100 shares', () => {
  test('is not called cash-secured: SPX', async () => {
    await openOrder({ stock: 'SPX', cash: '36500' });
    const words = 'An index option is settled in cash and delivers no shares';
    expect(rail(CASH)).toHaveTextContent(words);
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(screen.getByRole('main')).not.toHaveTextContent(/Cash-secured:|shares appear/);
    expect(card('In TWS, step by step')).toHaveTextContent('no shares are delivered');
  });

  test('passes no rail on figures for 100 shares: GOOGL1', async () => {
    await openOrder({ stock: 'GOOGL1', cash: '36500' });
    expect(rail(CASH)).toHaveTextContent(
      `Unanswered: ${CASH} an adjusted contract does not deliver 100 shares`,
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

  test('of cash says what becomes of the order in an account without margin', async () => {
    await openOrder({ cash: '18250', accountKind: 'ira' });
    const words = 'the broker refuses such an order in an IRA.';
    expect(rail(CASH)).toHaveTextContent(`Not cash-secured: ${words}`);
    expect(screen.getByRole('main')).toHaveTextContent(
      `$18,250 is missing to pay for the shares, which cost $36,500, so ${words}`,
    );
  });

  test('passes once what it asks is entered', async () => {
    const user = await openOrder({ cash: '18250' });
    await retype(user, 'Cash for this put', '40000');
    expect(rail(CASH)).toHaveTextContent(/Pass: Cash covers the strike/);
    expect(card('Guard rails')).not.toHaveTextContent('Reason to go on');
  });
});
