import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeOf } from '../../../src/store/address';
import { usePage } from '../../../src/store/page';
import { arriveAtOrder, openOrder, READY } from './orderPage';

// jsdom lays nothing out, so there is nothing to scroll.
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
  vi.stubGlobal('scrollTo', vi.fn<typeof scrollTo>());
});

afterEach(() => history.replaceState(null, '', ' '));

/** Follows a link by keyboard, as the page does once its address changes. */
async function follow(name: string) {
  const link = screen.getByRole<HTMLAnchorElement>('link', { name });
  link.focus();
  history.replaceState(null, '', link.hash);
  await act(async () => usePage.setState({ place: placeOf(link.hash) }));
}

describe('a link from Order to Plan takes the focus along', () => {
  test('to the headline of Plan', async () => {
    await openOrder();
    await follow('Change the trade in Plan');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('to the tab with the rules, if Plan has been open before', async () => {
    await openOrder();
    await follow('Change the trade in Plan');
    await screen.findByRole('region', { name: 'Your rules' });
    await follow('Order');
    await screen.findByRole('region', { name: 'Guard rails' });
    await follow('Edit rules in Plan');
    expect(screen.getByRole('tab', { name: 'Judge' })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'Judge' })).toContainElement(
      screen.getByRole('button', { name: 'Edit rules' }),
    );
  });

  test('into the field that keeps the order from being placed', async () => {
    await arriveAtOrder({ ...READY, spot: '385.00' });
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: /over the example/ });
    link.click();
    history.replaceState(null, '', link.hash);
    await act(async () => usePage.setState({ place: placeOf(link.hash) }));
    await waitFor(() => expect(screen.getByLabelText('Stock')).toHaveFocus());
  });

  test('but not if the link stays on the page, which then keeps it', async () => {
    await openOrder();
    await follow('Plan');
    expect(screen.getByRole('link', { name: 'Plan' })).toHaveFocus();
  });
});
