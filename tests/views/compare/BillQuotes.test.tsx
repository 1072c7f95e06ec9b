import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { withFakeWorkers } from '../../workers/fakeWorker';
import { field, figure, retype } from '../plan/planPage';
import { openMore } from './comparedMore';

const card = () => screen.getByRole('region', { name: 'T-bill quotes' });

withFakeWorkers();

describe('T-bill quotes', () => {
  test('show one bill in every way bills are quoted', async () => {
    await openMore();
    expect(card()).toHaveTextContent('Quoted: a bill of 37 days');
    expect(card()).toHaveTextContent('an example until you enter today’s');
    expect(figure('Price')).toBe('$99.609444');
    expect(figure('Discount rate')).toBe('3.80%');
    expect(figure('Investment rate')).toBe('3.87%');
    expect(figure('Money market yield')).toBe('3.81%');
    expect(figure('Compound yield')).toBe('3.94%');
    expect(figure('Pays on the same cash')).toBe('$143.11');
  });

  // 31 CFR 356 Appendix B and auction results.
  test.each([
    ['364', '96.309444', '3.65%', '3.81%', '3.84%'],
    ['90', '98.0975', '7.61%', '7.87%', '8.10%'],
  ])(
    'derive every rate from the price of a bill of %s days',
    async (days, price, discount, yields, compound) => {
      await openMore({ days, billKind: 'price', billPrice: price });
      expect(figure('Price')).toBe(`$${price}`);
      expect(figure('Discount rate')).toBe(discount);
      expect(figure('Investment rate')).toBe(yields);
      expect(figure('Compound yield')).toBe(compound);
    },
  );

  test('ask for the price if the quote is a price', async () => {
    const user = await openMore();
    await user.selectOptions(field('The quote is a'), 'price');
    expect(screen.queryByLabelText('T-bill quote')).not.toBeInTheDocument();
    expect(card()).toHaveTextContent('Enter one quote for these days');
    await retype(user, 'T-bill price per $100', '99.6');
    expect(figure('Price')).toBe('$99.6');
  });

  test('are interpolated between the tenors entered, and beyond them come from the nearest', async () => {
    const user = await openMore({ bill4: '3.80', bill13: '3.82' });
    expect(card()).toHaveTextContent(
      'Interpolated for 37 days: between the bills of 28 and 91 days',
    );
    expect(card()).toHaveTextContent('The quotes by tenor count, read as discount rates');
    expect(card()).not.toHaveTextContent('an example');
    await retype(user, '4-week T-bill', '');
    expect(card()).toHaveTextContent('the investment rate of the bill of 91 days is used');
  });

  test('count a year of 366 days if the bill is issued before a leap day', async () => {
    const user = await openMore();
    expect(card()).toHaveTextContent('counts a year of 365 days');
    await retype(user, 'T-bill issued on', '2027-06-03');
    expect(card()).toHaveTextContent('counts a year of 366 days');
    expect(card()).toHaveTextContent('issued on June 3, 2027');
    // 3.80% of face, 37 days: 0.390556 / 99.609444 × 366 / 37.
    expect(figure('Investment rate')).toBe('3.88%');
  });

  test('roll the 52-week bill for a longer trade, and say so', async () => {
    await openMore({ days: '400', bill52: '3.65' });
    expect(card()).toHaveTextContent(
      'Rolled: no bill runs 400 days, so the 52-week bill is bought again, at the same yield, until the trade ends. Quoted: a bill of 364 days.',
    );
    // 36,500 × ((100 / 96.309444)^(400/364) − 1), by hand.
    expect(figure('Pays on the same cash')).toBe('$1,540');
  });

  test.each([
    [{ days: '0' }, 'No T-bill earns anything by the close today.'],
    [{ billQuote: '' }, 'Enter one quote for these days'],
  ])('with %o, say why there is no bill', async (texts, words) => {
    await openMore(texts);
    expect(card()).toHaveTextContent(words);
  });
});
