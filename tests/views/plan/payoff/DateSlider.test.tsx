import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { typeField } from '../../../../src/store/typing';
import Payoff from '../../../../src/views/plan/payoff/Payoff';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { field, paragraph, retype } from '../planPage';

/** The chart with what sets its dashed line, for the worked example with other texts in some fields. */
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

  test('follows the slider, and becomes part of the plan when it is let go', async () => {
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

  test('moves by the keys, and leaving the slider keeps it', async () => {
    await openPayoff();
    fireEvent.change(slider(), { target: { value: '1' } });
    fireEvent.keyUp(slider(), { key: 'ArrowRight' });
    expect(typedDate()).toBe('2026-11-21');
    fireEvent.change(slider(), { target: { value: '2' } });
    fireEvent.blur(slider());
    expect(typedDate()).toBe('2026-11-22');
  });

  test('back at today is no date to keep', async () => {
    await openPayoff();
    fireEvent.change(field('On this date'), { target: { value: '2026-12-10' } });
    fireEvent.change(slider(), { target: { value: '0' } });
    fireEvent.pointerUp(slider());
    expect(typedDate()).toBe('');
  });

  test('at the far end is expiration, with the figures of the solid line', async () => {
    await openPayoff();
    fireEvent.change(slider(), { target: { value: '37' } });
    expect(reading('On Dec 27 at $385: +$539')).toBeVisible();
    expect(chart().queryByText(/bought back/)).not.toBeInTheDocument();
  });

  test('without trading is told as such', async () => {
    await openPayoff();
    expect(field('On this date')).not.toHaveAccessibleDescription(/no trading/);
    fireEvent.change(slider(), { target: { value: '1' } });
    expect(field('On this date')).toHaveAccessibleDescription('no trading that day');
  });

  test('of a put that expires today is now, before the close', async () => {
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

  test('names what bid, middle and ask imply', async () => {
    await openPayoff({ bid: '5.30', ask: '5.50' });
    expect(screen.getByText('premium 28.3%, bid 28.1%, mid 28.3%, ask 28.6%')).toBeVisible();
  });

  test('leaves out what a quote does not imply', async () => {
    await openPayoff({ bid: '0', ask: '5.50' });
    expect(screen.getByText('premium 28.3%, mid 21.0%, ask 28.6%')).toBeVisible();
  });

  test('is asked for where none explains the premium, and the stock price where it is missing', async () => {
    await openPayoff({ spot: '300' });
    expect(chart().getByText(/^No volatility explains this premium/)).toBeVisible();
    expect(screen.getByText('the premium implies none')).toBeVisible();
    await act(async () => typeField('spot', ''));
    expect(chart().getByText(/^Enter the stock price to see the put/)).toBeVisible();
    expect(field('Volatility')).toHaveAccessibleDescription(/needs the stock price$/);
  });
});
