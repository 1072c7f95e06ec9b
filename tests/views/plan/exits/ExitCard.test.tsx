import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReturnConvention } from '../../../../src/core/put/returnConvention';
import { dragSliderTo } from '../../../../src/store/typing';
import { ExitCard } from '../../../../src/views/plan/exits/ExitCard';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { field, figure, retype, row } from '../planPage';

const openExit = (texts?: Texts, convention?: Partial<ReturnConvention>) =>
  openCard((plan, problems) => <ExitCard plan={plan} problem={problems.mark} />, texts, convention);

const card = () => screen.getByRole('region', { name: 'Closing early, or holding on' });
const pace = (name: string) => row('What each choice earns', name);

/** Eighteen days after the trade, and the expiration. */
const HALFWAY = '2026-12-08';
const EXPIRATION = '2026-12-27';

describe('closing', () => {
  test('today, at the price the premium implies, loses the fees of both orders', async () => {
    await openExit();
    expect(card()).toHaveTextContent(
      'Today, bought back at $5.40, what an American put is worth with GOOGL unchanged at $385 and the premium’s own volatility of 28.3%.',
    );
    expect(figure('Kept by closing')).toBe('−$2.13');
    expect(card()).toHaveTextContent('a loss, after fees');
    expect(pace('Closing, over 1 day, at a loss')).toEqual(['−$2.13', '−2.1%']);
  });

  test('at your own price after 18 days keeps half, and earns more a day than holding on', async () => {
    await openExit({ onDate: HALFWAY, mark: '2.70' });
    expect(card()).toHaveTextContent(
      'On Dec 8, 19 days before expiration, bought back at your price of $2.70.',
    );
    expect(figure('Kept by closing')).toBe('+$267.87');
    expect(card()).toHaveTextContent('49.7% of the $538.93 kept if it expires worthless');
    expect(pace('Closing, over 18 days')).toEqual(['$14.88', '14.9%']);
    expect(pace('Holding on, over 19 days, if it expires worthless')).toEqual(['$14.27', '14.3%']);
  });

  test('follows the date slider once it rests, even before it is released', async () => {
    await openExit();
    act(() => dragSliderTo(18));
    await waitFor(() =>
      expect(card()).toHaveTextContent('On Dec 8, 19 days before expiration, bought back at $2.64'),
    );
    expect(figure('Kept by closing')).toBe('+$274.24');
  });

  test('shows its recipe for the day the slider is dragged to', async () => {
    const user = await openExit({ mark: '2.70' });
    act(() => dragSliderTo(18));
    await user.click(screen.getByText('Closing for T-bills wins below', { selector: 'summary' }));
    expect(await screen.findByText('($3.87 × 19 − $1.06) ÷ 100 = $0.72')).toBeVisible();
  });

  test('above the premium is a loss in sign and in words', async () => {
    await openExit({ mark: '8' });
    expect(figure('Kept by closing')).toBe('−$262.13');
    expect(pace('Closing, over 1 day, at a loss')[0]).toBe('−$262.13');
  });

  test('at expiration, out of the money, has nothing to buy back', async () => {
    await openExit({ onDate: EXPIRATION });
    expect(card()).toHaveTextContent(
      'At expiration, with GOOGL unchanged at $385, the put is worth nothing and needs no order.',
    );
    expect(figure('Kept by closing')).toBe('+$538.93');
    expect(pace('Holding on, if it expires worthless: no days are left')).toEqual(['—', '—']);
  });

  test('follows a buy-back price as it is typed, and names what cannot be read', async () => {
    const user = await openExit();
    await retype(user, 'Buy-back price', '2.70');
    expect(figure('Kept by closing')).toBe('+$267.87');
    await retype(user, 'Buy-back price', 'two');
    await user.tab();
    expect(field('Buy-back price')).toHaveAccessibleDescription(
      /Buy-back price must be a number, like 2\.70/,
    );
    expect(figure('Kept by closing')).toBe('−$2.13');
    expect(card()).toHaveTextContent(
      'Your buy-back price cannot be used, so the model’s stands in.',
    );
  });

  test('on a Saturday says that there is no trading that day', async () => {
    await openExit({ onDate: '2026-11-21' });
    expect(card()).toHaveTextContent('28.3%. There is no trading that day.');
  });

  test('without a stock price still takes a buy-back price', async () => {
    const user = await openExit({ spot: '' });
    expect(card()).toHaveTextContent('Enter the stock price to see what closing keeps.');
    expect(figure('Kept by closing')).toBe('—');
    expect(pace('Closing: needs a buy-back price')).toEqual(['—', '—']);
    await retype(user, 'Buy-back price', '2.70');
    expect(figure('Kept by closing')).toBe('+$267.87');
  });

  test('loses the fees if the premium is zero', async () => {
    await openExit({ premium: '0', mark: '0' });
    expect(figure('Kept by closing')).toBe('−$1.06');
  });
});

describe('the ways to go on', () => {
  test('are compared with what the trade was opened for and with what T-bills pay', async () => {
    await openExit();
    expect(pace('The trade as opened, over 37 days')).toEqual(['$14.57', '14.6%']);
    expect(pace('Holding on, over 37 days, if it expires worthless')).toEqual(['$14.62', '14.6%']);
    expect(pace('A fresh trade like this one')).toEqual(['$14.57', '14.6%']);
    expect(pace('T-bills on the same $36,500')).toEqual(['$3.87', '3.9%']);
    expect(card()).toHaveTextContent('Annualized return: simple, on $36,500, after fees.');
  });

  test('say what holding on assumes', async () => {
    await openExit();
    expect(card()).toHaveTextContent(
      'Holding on and a fresh trade count their best case, a put that expires worthless, and keep the whole risk, up to $35,961; closing ends it.',
    );
  });

  test('follow the convention', async () => {
    await openExit({}, { compounding: 'compound', fees: 'before', basis: 'netOfPremium' });
    expect(pace('The trade as opened, over 37 days')).toEqual(['$14.59', '15.8%']);
    expect(figure('Kept by closing')).toBe('$0.00');
    expect(card()).toHaveTextContent(
      'Annualized return: compounded, on $35,960 net of premium, before fees.',
    );
    expect(pace('T-bills on all $36,500')[0]).toBe('$3.87');
  });

  test('charge a fresh trade its own fees, whatever was paid for this one', async () => {
    await openExit({ fillPrice: '5.40', fillFees: '20' });
    expect(pace('The trade as opened, over 37 days')).toEqual(['$14.05', '14.1%']);
    expect(pace('A fresh trade like this one')).toEqual(['$14.57', '14.6%']);
  });

  test('price a fresh trade at the volatility entered, after its own fees', async () => {
    await openExit({ volatility: '20' });
    expect(pace('A fresh trade like this one')).toEqual(['$6.50', '6.5%']);
    expect(card()).not.toHaveTextContent('a fresh trade pays what this one did');
  });

  test('give a reason for each dash on the expiration day', async () => {
    await openExit({ days: '0' });
    for (const name of [
      'The trade as opened: no days are left',
      'Closing, at a loss: no days are left',
      'Holding on, if it expires worthless: no days are left',
      'A fresh trade like this one: no days are left',
      'T-bills on the same $36,500: no T-bill earns anything by the close today',
    ]) {
      expect(pace(name)).toEqual(['—', '—']);
    }
  });

  test('show dashes for T-bills if there is no quote', async () => {
    await openExit({ billQuote: '' });
    expect(pace('T-bills on the same $36,500: enter a T-bill quote under Account')[0]).toBe('—');
    expect(figure('Closing for T-bills wins below')).toBe('—');
  });

  test('are compared with the 52-week bill, rolled, beyond a year', async () => {
    await openExit({ days: '400', bill52: '3.65' });
    // 1,539.88 in 400 days, by hand.
    expect(pace('T-bills on the same $36,500')).toEqual(['$3.85', '3.8%']);
  });

  test('show dashes for a fresh trade if no volatility explains the premium', async () => {
    await openExit({ strike: '420', premium: '30' });
    expect(pace('A fresh trade like this one: no volatility explains this premium')[0]).toBe('—');
  });
});

describe('the price at which closing wins', () => {
  test('covers the fee and what the days left earn elsewhere', async () => {
    await openExit({ onDate: HALFWAY });
    expect(figure('Closing for T-bills wins below')).toBe('$0.72');
    expect(figure('Closing for a fresh trade wins below')).toBe('$2.76');
  });

  test('does not exist without a day left', async () => {
    await openExit({ onDate: EXPIRATION });
    expect(figure('Closing for T-bills wins below')).toBe('—');
    expect(card()).toHaveTextContent('no days are left to earn anything');
  });

  test('does not exist against a fresh trade whose premium goes to fees', async () => {
    await openExit({ premium: '0.01' });
    expect(figure('Closing for a fresh trade wins below')).toBe('—');
    expect(card()).toHaveTextContent('it would earn nothing');
  });

  test('does not exist if the fee is more than a day of T-bills', async () => {
    await openExit({ onDate: '2026-12-26', strike: '50', premium: '0.30', spot: '55' });
    expect(figure('Closing for T-bills wins below')).toBe('—');
    expect(card()).toHaveTextContent('the fee to buy back is more than it would earn');
  });
});
