import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { field, retype } from '../../plan/planPage';
import { card, inCard, openOrder } from '../orderPage';

const rail = (asks: string) =>
  inCard('Guard rails')
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent.includes(asks))!;

const CASH = 'Cash covers the strike';

describe('a guard rail', () => {
  test.each([
    [{ cash: '36500' }, /^✓Pass: Cash covers the strike 100% of itCash for this put/, 0],
    [{ cash: '18250' }, /^✕Fails: Cash covers the strike 50% of it/, 1],
    [
      {},
      /^\?Unanswered: Cash covers the strike enter your cashCash for this.*Checked elsewhere$/,
      0,
    ],
  ])(
    'with %o, says how the order fares, and asks for a reason only if it fails',
    async (texts, words, asked) => {
      await openOrder(texts);
      expect(rail(CASH)).toHaveTextContent(words);
      expect(screen.queryAllByLabelText(`Reason to go on: ${CASH}`)).toHaveLength(asked);
    },
  );
});

describe('a put on an index', () => {
  test('is settled in cash, without a word about shares or earnings: SPX', async () => {
    await openOrder({ stock: 'SPX', cash: '36500' });
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('covers the $36,500 that is the most that can be owed in cash');
    expect(main).not.toHaveTextContent(/shares appear|the shares|shares would/);
    expect(card('Until it ends')).toHaveTextContent('no shares are delivered');
    expect(screen.queryByLabelText('Next earnings date')).toBeNull();
    expect(card('Exit and reminders')).not.toHaveTextContent('earnings');
  });
});

describe('a failing rail', () => {
  test('takes a reason that stays with the plan', async () => {
    const user = await openOrder({ cash: '18250' });
    await user.type(field(`Reason to go on: ${CASH}`), 'The rest comes on Monday');
    expect(usePage.getState().work.reasons).toEqual({ cashSecured: 'The rest comes on Monday' });
  });

  test('about cash says what happens to the order in an account without margin', async () => {
    await openOrder({ cash: '18250', accountKind: 'ira' });
    const words = 'the broker refuses such an order in an IRA.';
    expect(rail(CASH)).toHaveTextContent(`Not cash-secured: ${words}`);
    expect(screen.getByRole('main')).toHaveTextContent(
      `$18,250 is missing to pay for the shares, which cost $36,500, so ${words}`,
    );
  });

  test('passes once what it asks for is entered', async () => {
    const user = await openOrder({ cash: '18250' });
    await retype(user, 'Cash for this put', '40000');
    expect(rail(CASH)).toHaveTextContent(/Pass: Cash covers the strike/);
    expect(card('Guard rails')).not.toHaveTextContent('Reason to go on');
  });
});
