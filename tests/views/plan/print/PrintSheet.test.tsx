import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PrintSheet } from '../../../../src/views/plan/print/PrintSheet';
import type { Texts } from '../../../plan/drafts';
import { outlookOf } from '../../../plan/outlooks';
import { startPage } from '../../../store/startPage';

function sheetOf(texts: Texts) {
  startPage();
  render(<PrintSheet plan={outlookOf(texts)} waitingFor={null} />);
  return document.querySelector<HTMLElement>('[data-print-sheet]')!;
}

test('a put on an index is printed as one: settled in cash, and when it trades last', () => {
  const sheet = sheetOf({ stock: 'SPX', expiration: '2026-12-18' });
  expect(sheet).toHaveTextContent(
    'Settled in cash, exercised at expiration only. If it is of the monthly series, it trades last on the day before it expires',
  );
  expect(sheet).toHaveTextContent('premium kept per unit');
  expect(sheet).toHaveTextContent('a lognormal index');
  expect(sheet).not.toHaveTextContent(/\bstock\b|100 shares|per share/i);
});

test('a leveraged fund is printed with its multiple', () => {
  expect(sheetOf({ stock: 'TQQQ' })).toHaveTextContent(
    'TQQQ moves 3 times its index, and margin is as many times as large.',
  );
});

test('a stock is printed as before', () => {
  const sheet = sheetOf({});
  expect(sheet).not.toHaveTextContent(/Settled in cash|times its index/);
  expect(sheet).toHaveTextContent('premium kept per share');
});
