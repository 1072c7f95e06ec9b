import { cleanup, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PrintSheet } from '../../../../src/views/plan/print/PrintSheet';
import { pageWith, type Texts } from '../../../plan/drafts';
import { outlookOf } from '../../../plan/outlooks';
import { startPage } from '../../../store/startPage';

function sheetOf(texts: Texts) {
  startPage();
  render(<PrintSheet plan={outlookOf(texts)} waitingFor={null} />);
  return document.querySelector<HTMLElement>('[data-print-sheet]')!;
}

test('a put on an index is printed as settled in cash, with when it trades last', () => {
  const sheet = sheetOf({ stock: 'SPX', expiration: '2026-12-18' });
  expect(sheet).toHaveTextContent(
    'Settled in cash, exercised at expiration only. If it is in the monthly series, it last trades on the day before it expires',
  );
  expect(sheet).toHaveTextContent('premium kept per unit');
  expect(sheet).toHaveTextContent('a lognormal index');
  expect(sheet).not.toHaveTextContent(/\bstock\b|100 shares|per share/i);
});

test('a leveraged fund is printed with its multiple', () => {
  expect(sheetOf({ stock: 'TQQQ' })).toHaveTextContent(
    'TQQQ moves 3 times its index, and its margin is 3 times the usual.',
  );
});

test('a put on a stock is printed without a word about settlement or leverage', () => {
  const sheet = sheetOf({});
  expect(sheet).not.toHaveTextContent(/Settled in cash|times its index/);
  expect(sheet).toHaveTextContent('premium kept per share');
});

test('the checklist names the contract in full, its last day and the price of the stock', () => {
  const sheet = sheetOf({ days: '28' });
  expect(sheet.querySelector('h1')).toHaveTextContent(
    '1 GOOGL Dec 18, 2026 365 put, sold for 5.40',
  );
  expect(sheet).toHaveTextContent('Fri, Dec 18, 2026');
  expect(sheet).toHaveTextContent('Stock price$385.00');
});

test('the checklist of the example says that it is one, and that of another put does not', () => {
  startPage();
  const words = 'A worked example, not a trade: its prices are invented.';
  expect(sheetOf({})).toHaveTextContent(words);
  cleanup();
  startPage(pageWith({ strike: '360' }));
  render(<PrintSheet plan={outlookOf({ strike: '360' })} waitingFor={null} />);
  expect(document.body).not.toHaveTextContent(words);
});

test('the checklist leaves room to write what is unknown, and never says to type it', () => {
  const sheet = sheetOf({ spot: '', takeProfitShare: 'abc' });
  expect(sheet).toHaveTextContent('Stock price________');
  expect(sheet).toHaveTextContent('Buy to close at ____ GTC in place');
  expect(sheet).not.toHaveTextContent(/\benter\b|\btype\b|mend/i);
});
