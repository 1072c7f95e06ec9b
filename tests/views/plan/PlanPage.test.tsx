import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { putOnPage } from '../../../src/store/typing';
import { field, figure, openPage, retype, row } from './planPage';

const OUTCOMES = 'What the trade makes or loses at expiration';

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

  test('says in one sentence what is paid for which promise', async () => {
    await openPage();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'You are paid $538.93 today for promising to buy 100 GOOGL at $365.',
    );
  });

  test('Clear empties the trade and can be undone', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(field('Strike')).toHaveValue('');
    expect(screen.queryByText('A worked example')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Strike')).toHaveValue('365.00');
  });
});

test('a placed plan is marked as such, and told below whose its figures are', async () => {
  await openPage();
  const { work } = usePage.getState();
  act(() => putOnPage({ ...work, placedOn: '2026-11-20' }));
  expect(screen.getByText('Placed on Nov 20')).toBeVisible();
  expect(await screen.findByText(/with no fill entered yet/)).toBeVisible();
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

  test('a mistake is named once the field is left, and no longer once it is mended', async () => {
    const user = await openPage();
    await retype(user, 'Premium', '12,34');
    expect(field('Premium')).toBeValid();
    await user.tab();
    await waitFor(() => expect(field('Premium')).toBeInvalid());
    expect(field('Premium')).toHaveAccessibleDescription(/Use 12\.34 or 1,234/);
    await retype(user, 'Premium', '12.34');
    expect(field('Premium')).toBeValid();
  });

  test('a number half typed is no mistake: the figures stand, and no other field complains', async () => {
    const user = await openPage();
    // At one stroke, so that no pause passes before the page is looked at, however busy the machine.
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

  test('a field left is shown in standard form', async () => {
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

  test('a date moves the days, and days move the date', async () => {
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

  test('on the expiration day the annualized return is a dash with its reason', async () => {
    const user = await openPage();
    await retype(user, 'Days to expiration', '0');
    expect(figure('Annualized return')).toBe('—');
    expect(screen.getAllByText(/one period has no yearly rate/)[0]).toBeVisible();
    expect(figure('Breakeven')).toBe('$359.61');
  });

  test('cash below the strike is never called cash-secured', async () => {
    const user = await openPage();
    await user.click(screen.getByText(/^Account: cash/));
    await user.type(await screen.findByLabelText('Cash for this put'), '20,000');
    expect(screen.getByText('Not cash-secured:').closest('p')).toHaveTextContent(
      '$16,500 is missing to pay for the shares',
    );
    const table = screen.getByRole('table', { name: /Other uses/ });
    expect(table).toHaveTextContent('The put, not cash-secured');
  });
});

describe('the figures', () => {
  test('one switch changes the convention of every return', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('radio', { name: 'Compound' }));
    expect(figure('Annualized return')).toBe('15.6%');
    expect(row('Other uses of $36,500 for 37 days', 'Cash-secured put')[1]).toBe('15.6%');
    await user.click(screen.getByRole('radio', { name: 'Before' }));
    expect(figure('Breakeven')).toBe('$359.60');
  });

  test('say of a premium that fees take that no price breaks even', async () => {
    const user = await openPage();
    await retype(user, 'Premium', '0.01');
    expect(figure('Breakeven')).toBe('—');
    await user.click(screen.getByText(/Breakeven is worked out/));
    expect(await screen.findByText('Fees take the premium: no price breaks even')).toBeVisible();
  });

  test('each has its recipe with the numbers typed', async () => {
    const user = await openPage();
    await user.click(screen.getByText(/Breakeven is worked out/));
    expect(await screen.findByText('$365.00 − $538.93 ÷ 100 = $359.61')).toBeVisible();
  });

  test('the outcomes end with the stock at zero, and take a price of one’s own', async () => {
    const user = await openPage();
    expect(row(OUTCOMES, 'Down 20%')).toEqual(['$308.00', '−$5,161', '−14.14%']);
    expect(row(OUTCOMES, 'To zero')).toEqual(['$0.00', '−$35,961', '−98.52%']);
    await user.type(field('Your own price'), '350');
    expect(row(OUTCOMES, 'Your own price')).toEqual(['$350.00', '−$961.07', '−2.63%']);
  });

  test('the naked put loses the same dollars on less capital', async () => {
    const user = await openPage();
    await retype(user, 'If the stock falls by', '30');
    const table = 'Other uses of $36,500 for 37 days';
    expect(row(table, 'Cash-secured put')[2]).toBe('−$9,011');
    expect(row(table, 'Naked put, on Reg-T margin of $6,240')[2]).toBe('−$9,011');
  });

  test('asked backward: 10% a year needs a premium of 3.75 on its price step', async () => {
    await openPage();
    const card = screen.getByRole('region', { name: 'Asked backward' });
    expect(card).toHaveTextContent(
      'This strike must pay $3.75 for 10% a year, simple, after fees, on collateral',
    );
  });
});

describe('rules', () => {
  test('say pass, warning, fail or what is missing, in words', async () => {
    await openPage();
    const rules = screen.getByRole('region', { name: 'Your rules' });
    expect(within(rules).getByText('30 to 45 days', { exact: false })).toHaveTextContent(
      'Pass: 30 to 45 days 37',
    );
    expect(within(rules).getByText('Bid–ask under', { exact: false })).toHaveTextContent(
      'Not known yet: Bid–ask under $0.05 enter bid and ask',
    );
  });

  test('follow thresholds the user edits', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('button', { name: 'Edit rules' }));
    await user.clear(await screen.findByLabelText('Most days'));
    await user.type(field('Most days'), '36');
    const rules = screen.getByRole('region', { name: 'Your rules' });
    expect(within(rules).getByText('30 to 36 days', { exact: false })).toHaveTextContent('Warning');
  });

  test('of a placed plan stay those it was placed by, and edits are said to be for the next', async () => {
    const user = await openPage();
    const { work, settings } = usePage.getState();
    act(() => putOnPage({ ...work, placedOn: '2026-11-20', placedBy: settings.rules }));
    await user.click(screen.getByRole('button', { name: 'Edit rules' }));
    const rules = screen.getByRole('region', { name: 'Your rules' });
    expect(
      await within(rules).findByText(/What changes here counts for the next one/),
    ).toBeVisible();
    await retype(user, 'Most days', '36');
    expect(usePage.getState().settings.rules.maxDays).toBe(36);
    expect(within(rules).getByText('30 to 45 days', { exact: false })).toHaveTextContent('Pass');
  });

  test('let the user say how old a quote may be', async () => {
    const user = await openPage();
    await user.click(screen.getByRole('button', { name: 'Edit rules' }));
    const minutes = await screen.findByLabelText('Oldest quote, minutes');
    expect(minutes).toHaveValue('15');
    await user.clear(minutes);
    await user.type(minutes, '5');
    expect(usePage.getState().settings.rules.quoteMaxMinutes).toBe(5);
  });

  test('take a yes or no where only the user knows', async () => {
    const user = await openPage();
    const rules = screen.getByRole('region', { name: 'Your rules' });
    await user.click(within(rules).getAllByRole('radio', { name: 'No' })[0]!);
    expect(within(rules).getAllByText('I would own GOOGL', { exact: false })[0]).toBeVisible();
    expect(rules).toHaveTextContent('Fail: I would own GOOGL at $365');
  });
});

describe('the checklist', () => {
  test('keeps a tick and judges what the figures can tell', async () => {
    const user = await openPage();
    const checklist = screen.getByRole('region', { name: 'First-trade checklist' });
    const line = within(checklist).getByRole('checkbox', {
      name: 'Buy to close at 2.70 GTC in place',
    });
    await user.click(line);
    expect(line).toBeChecked();
    expect(screen.getByRole('region', { name: 'Your rules' })).toHaveTextContent(
      'Pass: Take-profit order in place',
    );
    expect(checklist).toHaveTextContent('Pass: 30 to 45 days 37');
  });
});
