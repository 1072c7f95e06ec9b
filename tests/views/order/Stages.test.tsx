import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { CHECKED_ELSEWHERE } from '../../../src/core/rules/guardRails';
import { usePage } from '../../../src/store/page';
import { placementWith } from '../../plan/drafts';
import { field, retype } from '../plan/planPage';
import { arriveAtOrder, card, inCard, READY, stageLine, title } from './orderPage';

const TITLES = ['Check', 'Send', 'Filled', 'Manage'];

// jsdom lays nothing out, so it cannot scroll.
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

describe('the current stage is open and first, and each of the others is one line:', () => {
  test('checking, while something is missing', async () => {
    await arriveAtOrder();
    expect(stages()).toEqual(['Check', 'Send', 'Filled', 'Manage']);
    expect(stageLine('Check')).toBeNull();
    expect(stageLine('Send')).toHaveTextContent('not sent yet: LIMIT 5.40, DAY');
    expect(stageLine('Filled')).toHaveTextContent('once it is placed');
    expect(stageLine('Manage')).toHaveTextContent('buy back at 2.70 · no loss exit');
    expect(screen.queryByRole('region', { name: 'Order ticket' })).toBeNull();
  });

  test('sending, once nothing is missing', async () => {
    await arriveAtOrder(READY);
    expect(stages()).toEqual(['Send', 'Check', 'Filled', 'Manage']);
    expect(stageLine('Check')).toHaveTextContent('nothing is missing');
    expect(screen.getByRole('button', { name: 'Mark as placed' })).toBeVisible();
  });

  test('the fill, once the order is placed', async () => {
    const texts = { expiration: '2026-12-24' };
    await arriveAtOrder(texts, { placement: placementWith(texts) });
    expect(stages()[0]).toBe('Filled');
    expect(stageLine('Check')).toHaveTextContent('as it was placed');
  });

  test('managing the put, once the order has filled', async () => {
    const texts = { expiration: '2026-12-24', fillPrice: '5.60', lossMultiple: '3' };
    await arriveAtOrder(texts, { placement: placementWith(texts) });
    expect(stages()[0]).toBe('Manage');
    expect(stageLine('Filled')).toHaveTextContent('at 5.60');
    expect(stageLine('Send')).toHaveTextContent('sent: LIMIT 5.40, DAY');
  });

  test('a click on a line opens its stage in place, and another folds it', async () => {
    const user = await arriveAtOrder();
    await user.click(stageLine('Send')!);
    expect(card('Order ticket')).toBeVisible();
    expect(stages()).toEqual(['Check', 'Send', 'Filled', 'Manage']);
    await user.click(stageLine('Send')!);
    expect(screen.queryByRole('region', { name: 'Order ticket' })).toBeNull();
  });
});

describe('what keeps the order from being placed', () => {
  test('is listed at once, with a link to each field', async () => {
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

  test('disappears as it is answered, and nothing moves until you go on to send the order', async () => {
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

  test('can be marked as checked elsewhere, which is kept with the placed order', async () => {
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

  test('may be the lack of a margin account, and links to that choice', async () => {
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

  test('includes being the worked example, and says how to make it yours', async () => {
    await arriveAtOrder({ ...READY, spot: '385.00' });
    expect(screen.getByRole('note')).toHaveTextContent(
      'A worked example, not to be placed: its prices are invented. It becomes yours once you change its stock, stock price, strike or premium.',
    );
    expect(screen.getByRole('link', { name: /over the example/ })).toHaveAttribute('href', '#plan');
    expect(screen.queryByRole('button', { name: 'Mark as placed' })).toBeNull();
  });

  test('may be in a folded stage, which its link opens', async () => {
    const user = await arriveAtOrder(READY);
    await user.click(screen.getByRole('link', { name: 'a loss exit' }));
    expect(field('Loss exit at')).toHaveFocus();
    await retype(user, 'Loss exit at', '3');
    expect(card('Send')).toHaveTextContent('Not decided yet');
    expect(screen.queryByRole('link', { name: 'a loss exit' })).toBeNull();
  });
});

describe('the headline for an impossible expiration', () => {
  test('offers the nearest expirations if nothing trades on that date', async () => {
    const user = await arriveAtOrder({ ...READY, expiration: '2026-12-26' });
    expect(title()).toHaveTextContent('Pick an expiration: Dec 24 or Dec 31');
    await user.click(screen.getByRole('button', { name: 'Dec 31' }));
    expect(usePage.getState().work.draft.expiration).toBe('2026-12-31');
    expect(title()).toHaveTextContent('expiring Dec 31, 2026');
  });

  test('links to the plan if the date is in the past', async () => {
    await arriveAtOrder({ ...READY, expiration: '2025-12-19' });
    expect(title()).toHaveTextContent('Pick an expiration that is still to come');
    expect(within(title()).getByRole('link')).toHaveAttribute('href', '#plan');
  });
});

test('a quote of unknown age can be confirmed as still the same', async () => {
  const user = await arriveAtOrder(READY, { quotedAt: null });
  expect(missing()).toEqual(['Say that the quote still holds']);
  await user.click(screen.getByRole('button', { name: 'It is still the same' }));
  expect(screen.queryByRole('note')).toBeNull();
});
