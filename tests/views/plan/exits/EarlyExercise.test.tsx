import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { EarlyExercise } from '../../../../src/views/plan/exits/EarlyExercise';
import { EXPIRED, outlookOf } from '../../../plan/outlooks';
import { figure } from '../planPage';

const show = (texts: object = {}, context?: Parameters<typeof outlookOf>[1]) => {
  render(<EarlyExercise plan={outlookOf(texts, context)} />);
  return screen.getByRole('region', { name: 'Early exercise' });
};

const warning = () =>
  within(screen.getByRole('list', { name: 'Early exercise warning' })).getByRole('listitem');

describe('early exercise', () => {
  // The page's example: stock 385, strike 365, premium 5.40, 37 days, T-bill 3.80%.
  test('pays below a stock price, shown with its distance', () => {
    expect(show()).toHaveTextContent(
      'A rational holder exercises today only below $307.58 (20.1% below GOOGL).',
    );
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  test('weighs the time value against the interest on the strike', () => {
    show();
    expect(figure('Time value left')).toBe('$5.40');
    expect(figure('Interest on the strike')).toBe('$1.43');
  });

  test.each([
    ['', /no interest.* Enter a T-bill quote under Account to price it\./],
    ['0', /no interest, so waiting costs nothing\.Exercise/],
  ])('never pays without interest, at a quote of “%s”', (billQuote, reason) => {
    expect(show({ billQuote })).toHaveTextContent(reason);
    expect(figure('Exercise pays below')).toBe('—');
  });

  test('pays at no price worth naming if there is hardly any interest', () => {
    expect(show({ days: '3650', volatility: '500', billQuote: '0.00001' })).toHaveTextContent(
      'at any price worth naming',
    );
  });

  test('has its recipes', async () => {
    show();
    await userEvent.click(screen.getByText('Interest on the strike', { selector: 'summary' }));
    expect(await screen.findByText('$365.00 × (1 − e^(−3.86% × 0.1014)) = $1.43')).toBeVisible();
    await userEvent.click(screen.getByText('Exercise pays below', { selector: 'summary' }));
    expect(await screen.findByText(/rate 3\.86%: \$307\.58$/)).toBeVisible();
    await userEvent.click(screen.getByText('Time value left', { selector: 'summary' }));
    expect(await screen.findByText('$5.40 − $0.00 = $5.40')).toBeVisible();
  });
});

describe('a dividend', () => {
  test('before expiration is a reason to wait, and is named in dollars', () => {
    const card = show({ dividend: '2', exDividend: '2026-12-08' });
    expect(card).toHaveTextContent('does not exercise today at any price: the dividend of $2.00');
    expect(card).toHaveTextContent(
      'Early exercise is least likely just before an ex-dividend date and most likely just after.',
    );
  });

  test.each([
    ['250', '2 more before expiration are priced in'],
    ['120', 'another before expiration are priced in'],
  ])('within %s days is counted with those after it: %s', (days, words) => {
    const quarterly = { dividend: '0.2', exDividend: '2026-12-08', dividendEvery: '3', days };
    expect(show(quarterly)).toHaveTextContent(
      `The dividend of $0.20 on December 8, 2026 and ${words}`,
    );
  });

  test('without an amount is asked for', () => {
    expect(show({ exDividend: '2026-12-08' })).toHaveTextContent(
      'GOOGL goes ex-dividend on December 8, 2026, before the put expires. Enter the next dividend',
    );
  });

  test.each([
    ['after expiration', { exDividend: '2027-03-08' }],
    ['of nothing', { dividend: '0', exDividend: '2026-12-08' }],
    ['without a date', { dividend: '2' }],
  ])('%s is not mentioned', (_, texts) => {
    expect(show(texts)).not.toHaveTextContent(/dividend/);
  });
});

describe('the warning of early assignment', () => {
  test('says that it is near at less than a nickel of time value', () => {
    show({ spot: '300', premium: '65.04' });
    expect(warning()).toHaveTextContent(
      'Early assignment is near: the put is in the money with $0.04 of time value a share',
    );
  });

  test('says that it is due below the boundary', () => {
    const card = show({ spot: '250', premium: '115.20', volatility: '20' });
    expect(warning()).toHaveTextContent(
      'Early assignment is due: at this price of GOOGL, interest',
    );
    expect(card).toHaveTextContent('A rational holder exercises today: GOOGL is at or below');
  });

  test('says that it is due if the premium is no more than what exercising brings', () => {
    show({ spot: '300', premium: '65' });
    expect(warning()).toHaveTextContent('no more than the $65.00 that exercising brings today');
  });
});

describe('on the expiration day', () => {
  const today = { days: '0', spot: '366', premium: '1' };

  test('the put is exercised at the close, below the strike', async () => {
    const card = show(today);
    expect(card).toHaveTextContent(
      'It expires today: it is exercised at the close if GOOGL is below $365, and hardly ever before',
    );
    expect(figure('Exercise pays below')).toBe('$365.00');
    expect(card).toHaveTextContent('per share until the close: none is counted');
    expect(card).not.toHaveTextContent(/0%|come sooner/);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('Interest on the strike', { selector: 'summary' }));
    expect(await screen.findByText('no interest until the close: $0.00')).toBeVisible();
    await userEvent.click(screen.getByText('Exercise pays below', { selector: 'summary' }));
    expect(
      screen.getByText('It expires today: at the close, below the strike, $365.00'),
    ).toBeVisible();
  });

  test('a put in the money is assigned, unless the stock rises', () => {
    show({ ...today, spot: '364', premium: '2' });
    expect(warning()).toHaveTextContent(
      'In the money on its last day: assigned after the close, unless GOOGL ends at $365 or above.',
    );
  });
});

describe('early assignment', () => {
  test('brings the shares and takes the cash sooner, and leaves the premium', () => {
    expect(show()).toHaveTextContent(
      '100 GOOGL come sooner, $36,500 of cash leaves sooner and stops earning interest; the premium stays yours, $538.93 after fees',
    );
  });

  test('leaves no premium if fees take it, and is told without a long stock name', () => {
    const card = show({ premium: '0.01', volatility: '30', stock: 'A company of that name' });
    expect(card).toHaveTextContent('fees take the whole premium');
    expect(card).toHaveTextContent('100 shares come sooner');
    expect(card).toHaveTextContent('below the stock)');
  });

  test('names the cash that is missing', () => {
    expect(show({ cash: '20,000' })).toHaveTextContent(
      '$36,500 is due sooner, of which $16,500 is missing',
    );
  });

  test('is not mentioned once the put has expired', () => {
    const card = show({ days: '0', spot: '300', premium: '60' }, EXPIRED);
    expect(card).toHaveTextContent('At expiration no time is left to price');
    expect(card).not.toHaveTextContent(/assign/i);
  });
});

test.each([
  ['Enter the stock price to see when early exercise pays.', { spot: '' }],
  ['No volatility explains this premium', { premium: '0' }],
])('the card says why it has no price: “%s”', (reason, texts) => {
  expect(show(texts)).toHaveTextContent(reason);
});
