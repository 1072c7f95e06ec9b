import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { openPlan } from '../../../src/storage/plans/plans';
import { usePage } from '../../../src/store/page';
import { putOnPage } from '../../../src/store/typing';
import { placementWith, savedPlan, workWith } from '../../plan/drafts';
import { field, figure, openPage, retype, row, openTab } from './planPage';

describe('the page on a first visit', () => {
  test('opens on the marked example: GOOGL 385, strike 365, premium 5.40, 37 days', async () => {
    await openPage();
    expect(screen.getByText('A worked example')).toBeVisible();
    expect(field('Stock')).toHaveValue('GOOGL');
    expect(field('Days to expiration')).toHaveValue('37');
    expect(field('Expiration date')).toHaveValue('2026-12-27');
  });

  test('leads with the four figures of the example', async () => {
    await openPage();
    expect(figure('Annualized return')).toBe('14.6%');
    expect(figure('Breakeven')).toBe('$359.61');
    expect(figure('Cash to set aside')).toBe('$36,500');
    expect(figure('Most you can lose')).toBe('$35,961');
  });

  test('says in one sentence what the put pays, and for which promise', async () => {
    await openPage();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Sold at $5.40, this put pays you $538.93 today for your promise to buy 100 GOOGL at $365 within 37 days.',
    );
  });

  test('is emptied by Clear, which can be undone', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(field('Strike')).toHaveValue('');
    expect(screen.queryByText('A worked example')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Strike')).toHaveValue('365.00');
  });
});

test('a placed plan is marked as such, and says below that no fill is entered yet', async () => {
  await openPage();
  act(() => putOnPage(workWith({}, { placement: placementWith() })));
  expect(screen.getByText('Placed on Nov 20')).toBeVisible();
  expect(await screen.findByText(/with no fill entered yet/)).toBeVisible();
});

test('a filled plan shows what it filled at beside the premium planned', async () => {
  await openPage();
  await openTab('chances');
  expect(field('Premium')).toHaveAccessibleDescription('in dollars per share');
  act(() => putOnPage(workWith({ fillPrice: '5.45' })));
  expect(await screen.findByText('Filled 5.45, planned 5.40')).toBeVisible();
  expect(screen.queryByText('Premium', { selector: 'label' })).toBeNull();
  // 5.45 × 100 less the fees of its own order; on 36,500 in 37 days.
  await waitFor(() => expect(figure('Premium kept')).toBe('$543.93'));
  expect(figure('Annualized return')).toBe('14.7%');
});

describe('the account', () => {
  const openFolded = async (user: UserEvent, title: RegExp, label: string) => {
    await user.click(screen.getByText(title, { selector: 'summary' }));
    await screen.findByLabelText(label);
  };

  test('typed while a saved plan is open stays when the trade is cleared', async () => {
    const user = await openPage();
    const saved = savedPlan('one');
    act(() => {
      usePage.setState({ plans: [saved] });
      openPlan(saved);
    });
    await openFolded(user, /^Account:/, 'Cash for this put');
    await user.type(field('Cash for this put'), '40000');
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(field('Strike')).toHaveValue('');
    expect(field('Cash for this put')).toHaveValue('40,000.00');
  });

  test('of a placed plan is the one it was placed with, but a new plan like it uses your own', async () => {
    const user = await openPage();
    const placed = savedPlan('one', { placement: placementWith({ commission: '0.40' }) });
    act(() => {
      usePage.setState({ plans: [placed] });
      openPlan(placed);
    });
    await user.click(await screen.findByRole('button', { name: 'Plan another like it' }));
    expect(screen.getByRole('status', { name: 'Message' })).toHaveTextContent(
      'A new plan like the placed one, which is kept as it was.',
    );
    expect(screen.queryByText('Placed on Nov 20')).not.toBeInTheDocument();
    expect(field('Strike')).toHaveValue('365.00');
    await openFolded(user, /^Fees:/, 'Exchange fee');
    expect(field('Commission from $0.10 premium')).toHaveValue('0.65');
    expect(usePage.getState().plans).toEqual([placed]);
  });
});

test('the payoff chart has an accessible name', async () => {
  await openPage();
  const name = 'Profit or loss at expiration by stock price';
  expect(screen.getByRole('figure', { name })).toBeVisible();
});

describe('typing', () => {
  test('strike, premium and days alone give return, breakeven, cash and worst case', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await user.type(field('Strike'), '95');
    await user.type(field('Premium'), '2.50');
    await user.type(field('Days to expiration'), '35');
    // Worked example: 248.93 kept on 9,500 in 35 days.
    expect(figure('Annualized return')).toBe('27.3%');
    expect(figure('Breakeven')).toBe('$92.51');
    expect(figure('Cash to set aside')).toBe('$9,500');
    expect(figure('Most you can lose')).toBe('$9,251');
  });

  test('text without a value leaves the last figures and says what they wait for', async () => {
    const user = await openPage();
    await retype(user, 'Premium', '12,34');
    expect((await screen.findAllByText('Waiting for: Premium'))[0]).toBeVisible();
    expect(figure('Cash to set aside')).toBe('$36,500');
  });

  test('a mistake is named once the field is left, and no longer once it is corrected', async () => {
    const user = await openPage();
    await retype(user, 'Premium', '12,34');
    expect(field('Premium')).toBeValid();
    await user.tab();
    await waitFor(() => expect(field('Premium')).toBeInvalid());
    expect(field('Premium')).toHaveAccessibleDescription(/Use 12\.34 or 1,234/);
    await retype(user, 'Premium', '12.34');
    expect(field('Premium')).toBeValid();
  });

  test('half a number is no mistake: the figures stay, and no other field complains', async () => {
    const user = await openPage();
    // In one step, so that no pause passes before the page is checked, however busy the machine.
    fireEvent.change(field('Strike'), { target: { value: '3' } });
    expect(screen.queryByText(/^Waiting for: [A-Z]/)).not.toBeInTheDocument();
    expect(field('Premium')).toBeValid();
    expect(figure('Breakeven')).toBe('$359.61');
    await user.type(field('Strike'), '50');
    expect(figure('Cash to set aside')).toBe('$35,000');
    await retype(user, 'Strike', '3');
    expect(await screen.findByText('Waiting for: Premium', { selector: 'main p' })).toBeVisible();
    expect(field('Premium')).toHaveAccessibleDescription(/less than the strike/);
  });

  test('a number is shown in standard form once its field is left', async () => {
    const user = await openPage();
    await retype(user, 'Stock price', '1234.5');
    await user.tab();
    expect(field('Stock price')).toHaveValue('1,234.50');
  });

  test('arrow keys step a price, Shift ten times as far', async () => {
    const user = await openPage();
    await user.click(field('Strike'));
    await user.keyboard('{ArrowUp}');
    expect(field('Strike')).toHaveValue('365.50');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(field('Strike')).toHaveValue('360.50');
  });

  test('Enter goes on to the next field', async () => {
    const user = await openPage();
    await user.click(field('Strike'));
    await user.keyboard('{Enter}');
    expect(field('Premium')).toHaveFocus();
  });

  test('a date changes the days, and days change the date', async () => {
    const user = await openPage();
    await user.clear(field('Expiration date'));
    await user.type(field('Expiration date'), '2026-12-24');
    expect(field('Days to expiration')).toHaveValue('34');
    await retype(user, 'Days to expiration', '7');
    expect(field('Expiration date')).toHaveValue('2026-11-27');
  });

  test('days that end on a day without trading offer the nearest expirations', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('button', { name: 'Thu, Dec 24, 2026, 34 days' }));
    expect(field('Expiration date')).toHaveValue('2026-12-24');
    expect(field('Days to expiration')).toHaveValue('34');
  });

  test('cash below the strike is never called cash-secured', async () => {
    const user = await openPage();
    await user.click(screen.getByText(/^Account: cash/));
    await user.type(await screen.findByLabelText('Cash for this put'), '20,000');
    // Once typing pauses: 20,000 comes after 2, 20 and 200.
    expect(
      await screen.findByText(/^Not cash-secured: \$16,500 is missing to pay for the shares/),
    ).toBeVisible();
    const table = screen.getByRole('table', { name: /Other uses/ });
    await waitFor(() => expect(table).toHaveTextContent('This put, not cash-secured'));
  });
});

describe('the figures', () => {
  test('follow one switch for the convention of every return', async () => {
    const user = await openPage();
    await user.click(screen.getAllByText('simple, on $36,500, after fees')[0]!);
    await user.click(screen.getByRole('radio', { name: 'Compound' }));
    expect(figure('Annualized return')).toBe('15.6%');
    expect(row('Other uses of $36,500 for 37 days', 'This put, cash idle')[0]).toBe('15.6%');
    await user.click(screen.getByRole('radio', { name: 'Before' }));
    expect(figure('Breakeven')).toBe('$359.60');
  });
});
