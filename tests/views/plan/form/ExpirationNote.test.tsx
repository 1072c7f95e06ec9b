import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import ExpirationNote from '../../../../src/views/plan/form/ExpirationNote';
import { usePlan } from '../../../../src/store/usePlan';
import { pageWith, type Texts } from '../../../plan/drafts';
import { startPage } from '../../../store/startPage';

const Shown = () => <ExpirationNote view={usePlan()} />;

function openNote(texts: Texts) {
  startPage(pageWith(texts));
  render(<Shown />);
}

const picked = () => usePage.getState().work.draft.expiration;

test('the expirations around a day without trading can be picked', async () => {
  openNote({ days: '', expiration: '2026-12-25' });
  expect(screen.getByRole('note')).toHaveTextContent(
    'Nearest expirations: Thu, Dec 24, 2026 or Thu, Dec 31, 2026',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Thu, Dec 31, 2026' }));
  expect(picked()).toBe('2026-12-31');
  expect(screen.getByRole('note')).toHaveFocus();
  expect(screen.getByRole('note')).toHaveTextContent('Thu, Dec 31, 2026');
});

test('a number of days that ends without trading offers expirations with their own number of days', () => {
  openNote({ days: '36' });
  expect(screen.getByRole('note')).toHaveTextContent(
    /is not a trading day.*Thu, Dec 24, 2026, 34 days/,
  );
});

test('an expiration in the past leaves the note empty', () => {
  openNote({ days: '', expiration: '2026-11-02' });
  expect(screen.getByRole('note')).toBeEmptyDOMElement();
});
