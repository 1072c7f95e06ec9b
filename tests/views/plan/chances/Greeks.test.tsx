import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Greeks } from '../../../../src/views/plan/chances/Greeks';
import { GREEKS } from '../../../../src/words/figures/greeks';
import { paragraph } from '../planPage';
import { CONTEXT, NOW } from '../../../plan/drafts';
import { EXPIRED, NINETY_FIVE, outlookOf } from '../../../plan/outlooks';
import { greeksOf } from '../../../../src/plan/derived';

const EXPIRES_IN_FIVE_HOURS = { ...CONTEXT, clock: { today: '2026-11-20', now: NOW } };

const show = (plan = outlookOf(NINETY_FIVE)) => {
  render(<Greeks plan={plan} />);
  return screen.getByRole('region', { name: 'What moves it today' });
};

/** What a Greek's name is followed by: its sentence, its number, and the way to its recipe. */
function under(name: string): readonly string[] {
  const term = screen.getAllByRole('term').find(({ textContent }) => textContent === name);
  return within(term!.parentElement!)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);
}

describe('what moves the put', () => {
  // Worked example: stock 100, strike 95, premium 2.50, 35 days.
  test.each([
    ['Theta, time', 'You earn about $5.73 a day if nothing moves.', '+$5.73 a calendar day'],
    ['Delta, the stock', 'If ABC falls $1, you lose about $30.47.', 'moves like 30.5 shares'],
    [
      'Gamma, the delta',
      'After ABC falls $1, each further dollar costs about $2.91 more.',
      '−2.91',
    ],
    ['Vega, volatility', 'If volatility rises one point, you lose about $10.84.', '39.0% to 40.0%'],
    ['Rho, the interest rate', 'If the rate rises one point, you gain about $2.82.', '3.86% now'],
  ])('%s: “%s”', (name, sentence, number) => {
    show();
    const [value, note] = under(name);
    expect(value).toBe(sentence);
    expect(note).toContain(number);
  });

  test('says beside a day’s earnings how far a fall takes them back', () => {
    show();
    expect(under('Theta, time')[1]).toContain('a fall of $0.19 in ABC takes it back');
  });

  test('says that it uses the American price, at which volatility, and before which fees', () => {
    expect(show()).toHaveTextContent(
      'at the American price and a volatility of 39.0%, which the premium implies, before the fees to buy back',
    );
  });

  test('says if you entered the volatility', () => {
    expect(show(outlookOf({ ...NINETY_FIVE, volatility: '50' }))).toHaveTextContent(
      'a volatility of 50.0%, which you entered',
    );
  });

  test('counts every contract', () => {
    show(outlookOf({ ...NINETY_FIVE, contracts: '10000' }));
    expect(under('Theta, time')[0]).toBe('You earn about $57,288 a day if nothing moves.');
  });

  test('has a recipe for each number', async () => {
    show();
    await userEvent.click(screen.getByText('Theta, time', { selector: 'summary' }));
    expect(
      await screen.findByText(paragraph('−100 × (−$20.91) ÷ 365 = +$5.73 a day')),
    ).toBeVisible();
  });
});

describe('if the usual sentence would not be true,', () => {
  const plan = outlookOf(NINETY_FIVE);
  const greeks = greeksOf(plan)!;
  const said = (sold: Partial<typeof greeks.sold>) =>
    GREEKS.map(({ sentence }) => sentence({ ...greeks, sold: { ...greeks.sold, ...sold } }, plan));

  test('the opposite sign is stated', () => {
    expect(
      said({
        thetaPerDayTotal: -1.5,
        deltaTotal: -2,
        gammaTotal: 3,
        vegaPerPointTotal: 4,
        rhoPerPointTotal: -5,
      }),
    ).toEqual([
      'You lose about $1.50 a day if nothing moves.',
      'If ABC falls $1, you gain about $2.00.',
      'After ABC falls $1, each further dollar costs about $3.00 less.',
      'If volatility rises one point, you gain about $4.00.',
      'If the rate rises one point, you lose about $5.00.',
    ]);
  });

  test('less than half a cent is called less than a cent, and zero nothing', () => {
    const nothing = 0.004;
    expect(
      said({
        thetaPerDayTotal: nothing,
        deltaTotal: -nothing,
        gammaTotal: -0,
        vegaPerPointTotal: -nothing,
        rhoPerPointTotal: 0,
      }),
    ).toEqual([
      'You earn less than a cent a day if nothing moves.',
      'If ABC falls $1, you gain less than a cent.',
      'After ABC falls $1, each further dollar costs the same.',
      'If volatility rises one point, you lose less than a cent.',
      'If the rate rises one point, you neither gain nor lose.',
    ]);
    expect(said({ thetaPerDayTotal: 0 })[0]).toBe(
      'A day when nothing moves neither earns nor costs anything.',
    );
  });

  test('on the last day theta is a dash: less than a day is left', () => {
    show(outlookOf({ days: '0', spot: '366' }, EXPIRES_IN_FIVE_HOURS));
    expect(under('Theta, time')[0]).toBe('—');
    expect(under('Theta, time')[1]).toContain('less than a day is left');
    expect(under('Rho, the interest rate')[1]).toMatch(/; no interest until the close$/);
    expect(under('Delta, the stock')[0]).toMatch(/^If GOOGL falls \$1, you lose about \$/);
  });
});

test.each([
  ['Enter the stock price to see what moves the put.', outlookOf({ spot: '' })],
  ['No volatility explains this premium', outlookOf({ premium: '0' })],
  ['At expiration no time is left to price', outlookOf({ days: '0' }, EXPIRED)],
])('without Greeks the card says why: “%s”', (reason, plan) => {
  expect(show(plan)).toHaveTextContent(reason);
  expect(screen.queryByRole('term')).not.toBeInTheDocument();
});
