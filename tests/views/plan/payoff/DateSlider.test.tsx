import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { typeField } from '../../../../src/store/typing';
import Payoff from '../../../../src/views/plan/payoff/Payoff';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { field, paragraph, retype } from '../planPage';

/** Opens the chart and what sets its dashed line, with the given texts in some fields of the example. */
async function openPayoff(texts?: Texts) {
  const user = await openCard(
    (plan, problems) => <Payoff plan={plan} problems={problems} />,
    texts,
  );
  await screen.findByLabelText('On this date');
  return user;
}

const slider = () => screen.getByRole('slider', { name: 'Day before expiration' });
const typedDate = () => usePage.getState().work.draft.onDate;
const chart = () => within(screen.getByRole('region', { name: /^Profit or loss on Dec 27/ }));
const reading = (words: string | RegExp) => chart().getByText(paragraph(words));

describe('the day before expiration', () => {
  test('is today at first, when closing loses the fees', async () => {
    await openPayoff();
    expect(slider()).toHaveAttribute('aria-valuetext', 'Today');
    expect(field('On this date')).toHaveValue('2026-11-20');
    expect(reading('Today at $385: −$1.07 if bought back, on Dec 27 +$539')).toBeVisible();
  });

  test('follows the slider, and becomes part of the plan when it is released', async () => {
    await openPayoff();
    fireEvent.change(slider(), { target: { value: '20' } });
    expect(reading(/^On Dec 10 at \$385: \+\$\d+ if bought back/)).toBeVisible();
    expect(field('On this date')).toHaveValue('2026-12-10');
    expect(typedDate()).toBe('');
    fireEvent.pointerUp(slider());
    expect(typedDate()).toBe('2026-12-10');
    expect(usePage.getState().dragged).toBeNull();
    expect(slider()).toHaveValue('20');
  });

  test('moves with the keys, and is kept when the slider is left', async () => {
    await openPayoff();
    fireEvent.change(slider(), { target: { value: '1' } });
    fireEvent.keyUp(slider(), { key: 'ArrowRight' });
    expect(typedDate()).toBe('2026-11-21');
    fireEvent.change(slider(), { target: { value: '2' } });
    fireEvent.blur(slider());
    expect(typedDate()).toBe('2026-11-22');
  });

  test('is not kept once it is back at today', async () => {
    await openPayoff();
    fireEvent.change(field('On this date'), { target: { value: '2026-12-10' } });
    fireEvent.change(slider(), { target: { value: '0' } });
    fireEvent.pointerUp(slider());
    expect(typedDate()).toBe('');
  });

  test('is expiration at the far end, with the figures of the solid line', async () => {
    await openPayoff();
    fireEvent.change(slider(), { target: { value: '37' } });
    expect(reading('On Dec 27 at $385: +$539')).toBeVisible();
    expect(chart().queryByText(/bought back/)).not.toBeInTheDocument();
  });

  test('says so if there is no trading that day', async () => {
    await openPayoff();
    expect(field('On this date')).not.toHaveAccessibleDescription(/no trading/);
    fireEvent.change(slider(), { target: { value: '1' } });
    expect(field('On this date')).toHaveAccessibleDescription('no trading that day');
  });

  test('is now, before the close, if the put expires today', async () => {
    await openPayoff({ spot: '366', days: '0' });
    const title = await screen.findByRole('heading', { name: /^Profit or loss at expiration/ });
    expect(title).toBeVisible();
    expect(
      screen.getByText(paragraph(/^Today at \$366: .* if bought back, at expiration \+\$539$/)),
    ).toBeVisible();
  });

  test('can be typed, and is refused outside the life of the put', async () => {
    await openPayoff();
    fireEvent.change(field('On this date'), { target: { value: '2026-12-10' } });
    expect(slider()).toHaveValue('20');
    fireEvent.change(field('On this date'), { target: { value: '2027-12-10' } });
    fireEvent.blur(field('On this date'));
    expect(screen.getByText('The date must be from today to expiration')).toBeVisible();
    expect(slider()).toHaveValue('0');
  });
});

describe('the volatility of the line', () => {
  test('is the premium’s own unless typed', async () => {
    const user = await openPayoff();
    expect(screen.getByText('the premium implies 28.3%')).toBeVisible();
    expect(field('Volatility')).toHaveAttribute('placeholder', '28.3');
    await retype(user, 'Volatility', '45');
    expect(reading(/^Today at \$385: −\$\d{3} if bought back/)).toBeVisible();
  });

  test('is shown as bid, middle and ask imply it', async () => {
    await openPayoff({ bid: '5.30', ask: '5.50' });
    expect(screen.getByText('premium 28.3%, bid 28.1%, mid 28.3%, ask 28.6%')).toBeVisible();
  });

  test('is left out for a quote that implies none', async () => {
    await openPayoff({ bid: '0', ask: '5.50' });
    expect(screen.getByText('premium 28.3%, mid 21.0%, ask 28.6%')).toBeVisible();
  });

  test('is asked for if none explains the premium, as is a missing stock price', async () => {
    await openPayoff({ spot: '300' });
    expect(chart().getByText(/^No volatility explains this premium/)).toBeVisible();
    expect(screen.getByText('the premium implies none')).toBeVisible();
    await act(async () => typeField('spot', ''));
    expect(chart().getByText(/^Enter the stock price to see the put/)).toBeVisible();
    expect(field('Volatility')).toHaveAccessibleDescription(/needs the stock price$/);
  });
});
