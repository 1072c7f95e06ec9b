import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { withFakeWorkers } from '../../workers/fakeWorker';
import { field, retype, row } from '../plan/planPage';
import { openMore } from './comparedMore';

const card = () => screen.getByRole('region', { name: 'In your own currency' });
const AMOUNTS = 'The put in dollars and in CHF';
const RETURNS = 'Return of the put in CHF, by the rate at expiration';

/** An amount as shown, with a space that does not break. */
const francs = (amount: string) => `CHF\u00a0${amount}`;

withFakeWorkers();

describe('the card of your own currency', () => {
  test('asks for the currency only once you choose to show it', async () => {
    const user = await openMore();
    expect(screen.queryByLabelText('Units per dollar')).not.toBeInTheDocument();
    expect(card()).toHaveTextContent('no link holds them');
    await user.selectOptions(field('Show base currency'), 'yes');
    expect(card()).toHaveTextContent('Enter the three letters of your currency');
    await user.type(screen.getByRole('textbox', { name: 'Base currency' }), 'chf');
    await retype(user, 'Units per dollar', '0.80');
    expect(row(AMOUNTS, 'Premium kept')).toEqual(['$538.93', francs('431.14')]);
    expect(card()).toHaveTextContent('a rate without a date');
    await retype(user, 'Rate as of', '2026-11-20');
    expect(card()).toHaveTextContent('One dollar is CHF 0.80, a rate of November 20, 2026.');
  });

  test('shows amounts in both currencies, and what the exchange rate does to either kind of cash', async () => {
    await openMore({ baseShown: 'yes', baseCurrency: 'CHF', baseRate: '0.80' });
    expect(row(AMOUNTS, 'Cash to set aside')).toEqual(['$36,500', francs('29,200')]);
    expect(row(AMOUNTS, 'Breakeven, per share')).toEqual(['$359.61', francs('287.69')]);
    expect(row(AMOUNTS, 'Most you can lose')).toEqual(['$35,961', francs('28,769')]);
    expect(row(RETURNS, 'Dollar 5% lower')).toEqual(['0.76', '−3.60%', '+1.40%']);
    expect(row(RETURNS, 'Unchanged')).toEqual(['0.80', '+1.48%', '+1.48%']);
    expect(row(RETURNS, 'Dollar 5% higher')).toEqual(['0.84', '+6.55%', '+1.55%']);
    expect(card()).toHaveTextContent('1.48% in 37 days on $36,500, after fees');
    expect(card()).toHaveTextContent('A dollar 1.46% lower takes all of it');
  });

  test('refuses a currency that is not three letters, and names its field', async () => {
    await openMore({ baseShown: 'yes', baseCurrency: 'Franken', baseRate: '0.80' });
    expect(card()).toHaveTextContent('Base currency must be three letters, like CHF');
    expect(screen.queryByRole('table', { name: AMOUNTS })).not.toBeInTheDocument();
  });
});
