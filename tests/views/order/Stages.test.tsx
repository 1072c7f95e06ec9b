import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { CHECKED_ELSEWHERE } from '../../../src/core/rules/guardRails';
import { usePage } from '../../../src/store/page';
import { placementWith } from '../../plan/drafts';
import { field, retype } from '../plan/planPage';
import { arriveAtOrder, card, inCard, READY, stageLine, title } from './orderPage';

const TITLES = ['Check', 'Send', 'Filled', 'Manage'];

// The browser scrolls; there is no layout here.
const scrolled = vi.fn<() => void>();
Element.prototype.scrollIntoView = scrolled;

/** The stages from top to bottom. */
const stages = () =>
  screen
    .getAllByRole('heading', { level: 2 })
    .flatMap(({ textContent }) => TITLES.filter((each) => textContent.startsWith(each)));

const missing = () =>
  within(screen.getByRole('note'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the stage in hand is open and first, the others are a line each:', () => {
  test('checking, while something is missing', async () => {
    await arriveAtOrder();
    expect(stages()).toEqual(['Check', 'Send', 'Filled', 'Manage']);
    expect(stageLine('Check')).toBeNull();
    expect(stageLine('Send')).toHaveTextContent('not sent yet: LIMIT 5.40, DAY');
    expect(stageLine('Filled')).toHaveTextContent('once it is placed');
    expect(stageLine('Manage')).toHaveTextContent('buy back at 2.70 · no loss exit');
    expect(screen.queryByRole('region', { name: 'Order ticket' })).toBeNull();
  });

  test('sending, where nothing is', async () => {
    await arriveAtOrder(READY);
    expect(stages()).toEqual(['Send', 'Check', 'Filled', 'Manage']);
    expect(stageLine('Check')).toHaveTextContent('nothing is missing');
    expect(screen.getByRole('button', { name: 'Mark as placed' })).toBeVisible();
  });

  test('the fill, once it is placed', async () => {
    const texts = { expiration: '2026-12-24' };
    await arriveAtOrder(texts, { placement: placementWith(texts) });
    expect(stages()[0]).toBe('Filled');
    expect(stageLine('Check')).toHaveTextContent('as it was placed');
  });

  test('managing it, once it has filled', async () => {
    const texts = { expiration: '2026-12-24', fillPrice: '5.60', lossMultiple: '3' };
    await arriveAtOrder(texts, { placement: placementWith(texts) });
    expect(stages()[0]).toBe('Manage');
    expect(stageLine('Filled')).toHaveTextContent('at 5.60');
    expect(stageLine('Send')).toHaveTextContent('sent: LIMIT 5.40, DAY');
  });

  test('a click on a line opens the stage where it is, another folds it', async () => {
    const user = await arriveAtOrder();
    await user.click(stageLine('Send')!);
    expect(card('Order ticket')).toBeVisible();
    expect(stages()).toEqual(['Check', 'Send', 'Filled', 'Manage']);
    await user.click(stageLine('Send')!);
    expect(screen.queryByRole('region', { name: 'Order ticket' })).toBeNull();
  });
});

describe('what keeps the order from being placed', () => {
  test('is listed at once, each a link into its field', async () => {
    const user = await arriveAtOrder({ bid: '', ask: '' });
    expect(screen.getByRole('note')).toHaveTextContent(
      '4 things are missing before it can be placed:',
    );
    expect(missing()).toEqual([
      'Enter your cash',
      'Enter bid and ask',
      'Enter the next earnings date',
      'Enter the account value',
    ]);
    await user.click(screen.getByRole('link', { name: 'Enter the next earnings date' }));
    expect(field('Next earnings date')).toHaveFocus();
  });

  test('goes as it is answered, and nothing moves until one goes on to send it', async () => {
    const user = await arriveAtOrder({ ...READY, cash: '' });
    await user.click(screen.getByRole('link', { name: 'Enter your cash' }));
    await user.keyboard('36500');
    expect(field('Cash for this put')).toHaveFocus();
    expect(stages()[0]).toBe('Check');
    expect(screen.queryByRole('note')).toBeNull();
    await user.click(screen.getByRole('button', { name: /go on to send it$/ }));
    expect(stages()[0]).toBe('Send');
    expect(card('Send')).toHaveFocus();
    expect(scrolled).toHaveBeenCalled();
  });

  test('may be something unknown that was checked elsewhere, kept as such', async () => {
    const user = await arriveAtOrder({ ...READY, earnings: '' });
    await user.click(
      screen.getByRole('checkbox', { name: 'Checked elsewhere: No earnings before expiration' }),
    );
    await user.click(screen.getByRole('button', { name: /go on to send it$/ }));
    await user.click(screen.getByRole('button', { name: 'Mark as placed' }));
    expect(usePage.getState().work.placement!.reasons).toEqual({ noEarnings: CHECKED_ELSEWHERE });
    await user.click(stageLine('Check')!);
    const kept = inCard('Guard rails').getByRole('checkbox');
    expect(kept).toBeChecked();
    expect(kept).toBeDisabled();
  });

  test('may be a missing account with margin, and it leads to its choice', async () => {
    const user = await arriveAtOrder({ ...READY, cash: '18250' });
    expect(missing()).toEqual([
      'Choose a margin account, or enter the cash',
      'Give a reason: cash',
    ]);
    await user.click(screen.getByRole('link', { name: /^Choose a margin account/ }));
    expect(field('Account')).toHaveFocus();
    await user.selectOptions(field('Account'), 'Margin');
    await user.click(screen.getByRole('link', { name: 'Give a reason: cash' }));
    expect(field('Reason to go on: Cash covers the strike')).toHaveFocus();
  });

  test('is that it is the worked example, which says how to make it one’s own', async () => {
    await arriveAtOrder({ ...READY, spot: '385.00' });
    expect(screen.getByRole('note')).toHaveTextContent(
      'A worked example, not to be placed: its prices are invented. It becomes yours once you change its stock, stock price, strike or premium.',
    );
    expect(screen.getByRole('link', { name: /over the example/ })).toHaveAttribute('href', '#plan');
    expect(screen.queryByRole('button', { name: 'Mark as placed' })).toBeNull();
  });

  test('may stand in a stage that is folded', async () => {
    const user = await arriveAtOrder(READY);
    await user.click(screen.getByRole('link', { name: 'a loss exit' }));
    expect(field('Loss exit at')).toHaveFocus();
    await retype(user, 'Loss exit at', '3');
    expect(card('Send')).toHaveTextContent('Not decided yet');
    expect(screen.queryByRole('link', { name: 'a loss exit' })).toBeNull();
  });
});

describe('an impossible expiration is the headline', () => {
  test('of a date on which nothing trades, with those to pick', async () => {
    const user = await arriveAtOrder({ ...READY, expiration: '2026-12-26' });
    expect(title()).toHaveTextContent('Pick an expiration: Dec 24 or Dec 31');
    await user.click(screen.getByRole('button', { name: 'Dec 31' }));
    expect(usePage.getState().work.draft.expiration).toBe('2026-12-31');
    expect(title()).toHaveTextContent('expiring Dec 31, 2026');
  });

  test('of one that passed long ago, with the way to its field', async () => {
    await arriveAtOrder({ ...READY, expiration: '2025-12-19' });
    expect(title()).toHaveTextContent('Pick an expiration that is still to come');
    expect(within(title()).getByRole('link')).toHaveAttribute('href', '#plan');
  });
});

test('the age of a quote that came without one can be said to be of now', async () => {
  const user = await arriveAtOrder(READY, { quotedAt: null });
  expect(missing()).toEqual(['Say that the quote still holds']);
  await user.click(screen.getByRole('button', { name: 'It is still the same' }));
  expect(screen.queryByRole('note')).toBeNull();
});
