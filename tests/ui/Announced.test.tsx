import { act, render, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Announced } from '../../src/ui/Announced';

test('a result that changes is read out half a second after the last change', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { rerender } = render(<Announced>one</Announced>);
  const said = () => screen.getByRole('status', { name: 'Result' }).textContent;
  const after = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
  rerender(<Announced>two</Announced>);
  after(300);
  rerender(<Announced>three</Announced>);
  after(300);
  expect(said()).toBe('one');
  after(200);
  expect(said()).toBe('three');
});
