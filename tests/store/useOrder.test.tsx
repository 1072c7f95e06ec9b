import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePage } from '../../src/store/page';
import { typeField } from '../../src/store/typing';
import { useOrder } from '../../src/store/useOrder';
import { TODAY } from '../plan/drafts';
import { QUOTED } from '../plan/order/orders';
import { outlookOf } from '../plan/outlooks';
import { startPage } from './startPage';

test('the order on the page follows what is typed and the clock', () => {
  startPage();
  const plan = outlookOf(QUOTED);
  const { result, rerender } = renderHook(() => useOrder(plan));
  const first = result.current;
  expect(first.quoteAgeMinutes).toBeNull();
  rerender();
  expect(result.current).toBe(first);
  act(() => typeField('bid', '5.40'));
  const clock = { today: TODAY, now: Date.parse(usePage.getState().work.quotedAt!) + 60_000 };
  act(() => usePage.setState({ clock }));
  expect(result.current.quoteAgeMinutes).toBe(1);
  act(() => usePage.setState({ clock: null }));
  expect(result.current.quoteAgeMinutes).toBeNull();
});
