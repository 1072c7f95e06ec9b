import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { usePlan } from '../../src/store/usePlan';
import { useSettledView } from '../../src/store/useSettledView';
import { putOnPage, typeField } from '../../src/store/typing';
import { EXAMPLE_WORK } from '../../src/draft/work';
import { startPage } from './startPage';

const render = () => renderHook(() => useSettledView(usePlan()));

const type = (text: string) => act(() => typeField('strike', text));
const wait = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

beforeEach(() => {
  vi.useFakeTimers();
  startPage();
});

afterEach(() => vi.useRealTimers());

describe('a field that is typed into', () => {
  test('holds up the figures only once typing pauses', () => {
    const { result } = render();
    const before = result.current.plan;
    type('3');
    expect(result.current).toMatchObject({ plan: before, waitingFor: null, problems: {} });
    wait(299);
    expect(result.current.waitingFor).toBeNull();
    wait(1);
    expect(result.current).toMatchObject({ plan: before, waitingFor: 'Premium' });
    expect(result.current.problems.premium).toMatch(/less than the strike/);
  });

  test('starts the pause again with each key', () => {
    const { result } = render();
    type('3');
    wait(200);
    type('');
    wait(200);
    expect(result.current.waitingFor).toBeNull();
    wait(100);
    expect(result.current.waitingFor).toBe('Strike');
  });

  test('gives figures at once when it can be read, and its next mistake waits again', () => {
    const { result } = render();
    type('3');
    wait(300);
    type('350');
    expect(result.current).toMatchObject({ waitingFor: null, plan: { terms: { strike: 350 } } });
    type('3');
    expect(result.current.waitingFor).toBeNull();
  });

  test('does not hide the problem of a what-if field', () => {
    const { result } = render();
    act(() => typeField('onDate', '2030-01-01'));
    type('3');
    expect(result.current.problems).toEqual({ onDate: expect.stringContaining('from today') });
  });
});

test('a plan that cannot be worked out says so at once', () => {
  const { result } = render();
  act(() => putOnPage({ ...EXAMPLE_WORK, draft: { ...EXAMPLE_WORK.draft, strike: '' } }));
  expect(result.current).toMatchObject({ plan: null, waitingFor: 'Strike' });
});
