import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../../src/store/book/events';
import { call, put, assigned, sold } from '../../core/book/events';
import { arriveAtMock } from './mockTrades';
import { arriveAtTrades, goToPart, title } from './tradesPage';

const texts = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const rowOf = (table: string, name: RegExp) =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name });

const theirPut = put(95, '2026-10-16');
const theirCall = call(97, '2026-11-20');
const WHEEL = [
  sold('2026-09-18', theirPut, 2.5),
  assigned('2026-10-16', theirPut),
  sold('2026-10-19', theirCall, 1),
  assigned('2026-11-20', theirCall),
] as readonly NewEvent[];

describe('campaigns', () => {
  test('that have ended show their whole profit', async () => {
    const user = await arriveAtTrades(WHEEL);
    await goToPart(user, 'Campaigns');
    const row = texts(rowOf('Ended campaigns', /ACME/));
    expect(row.slice(0, 4)).toEqual(['$350', '$0', '$0', '+$550']);
    expect(screen.getByText(/1 of 1 campaign ended with a profit/)).toBeVisible();
  });

  test('that are open come with a note that none has ended', async () => {
    const user = await arriveAtMock();
    await goToPart(user, 'Campaigns');
    expect(screen.getByText(/No campaign has ended yet/)).toBeVisible();
    expect(screen.getByRole('table', { name: 'The truth of the 7 open campaigns' })).toBeVisible();
  });
});

describe('results', () => {
  test('are shown by year, month, name and outcome', async () => {
    const user = await arriveAtTrades(WHEEL);
    await goToPart(user, 'Results');
    expect(texts(rowOf('By year', /2026/)).slice(0, 7)).toEqual([
      '$350',
      '$0',
      '+$350',
      '+$550',
      '1 of 1 won',
      '+$550',
      '+$550, +$550',
    ]);
    expect(texts(rowOf('By month', /Nov 2026/))[3]).toBe('+$550');
    expect(texts(rowOf('By name', /ACME/))[3]).toBe('+$550');
    expect(texts(rowOf('By outcome', /Called away/))).toEqual(['1', '+$550']);
    expect(screen.getByText(/never added to one another/)).toBeVisible();
    const ways = () => texts(rowOf('One profit, counted three ways', /2026/));
    expect(ways()).toEqual(['+$550', '+$550', '+$550']);
    await user.click(screen.getByRole('radio', { name: 'By month' }));
    expect(texts(rowOf('One profit, counted three ways', /Sep 2026/))).toEqual([
      '+$250',
      '$0',
      '$0',
    ]);
    expect(texts(rowOf('One profit, counted three ways', /All of them/))).toEqual([
      '+$550',
      '+$550',
      '+$550',
    ]);
  });
});

describe('the part “Stress”', () => {
  test('lets all stocks fall together by the percentage typed, or one name alone', async () => {
    const user = await arriveAtMock();
    await goToPart(user, 'Stress');
    expect(title()).toHaveTextContent(/^If every stock falls 20%, what is open has lost \$/);
    expect(texts(rowOf('Through a fall', /^20%/))[4]).toBe('$132,300');
    for (const fall of [/^10%/, /^20%/, /^30%/, /^50%/]) {
      expect(texts(rowOf('Through a fall', fall))[5]).toMatch(/^\d+\.\d$/);
    }
    expect(screen.getByText(/^At once and Margin leave out AAPL/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Which'), 'DIS');
    expect(title()).toHaveTextContent(
      'If DIS falls 20%, what is open has lost $4,367 since it was opened, and assignments take $22,000.',
    );
    await user.clear(screen.getByLabelText('Stocks fall'));
    await user.type(screen.getByLabelText('Stocks fall'), '25');
    expect(title()).toHaveTextContent('If DIS falls 25%');
  });

  test('costs more at once the more volatility rises, and says what margin would then require', async () => {
    const user = await arriveAtMock();
    await goToPart(user, 'Stress');
    await user.selectOptions(screen.getByLabelText('Which'), 'DIS');
    const atOnce = () => texts(rowOf('Through a fall', /^10%/))[0]!;
    const before = atOnce();
    expect(screen.getByText(/^DIS down 20% and volatility up 50% of itself cost \$/)).toBeVisible();
    expect(screen.getByText(/would then have to hold \$[\d,]+ by Reg T/)).toBeVisible();
    await user.clear(screen.getByLabelText('Volatility rises'));
    await user.type(screen.getByLabelText('Volatility rises'), '200');
    const cents = (text: string) => Number(text.replaceAll(/\D/g, ''));
    expect(atOnce()).toMatch(/^−\$/);
    expect(cents(atOnce())).toBeGreaterThan(cents(before));
  });

  test('asks for the sector of a stock once, and judges by it', async () => {
    const user = await arriveAtMock();
    await goToPart(user, 'Stress');
    for (const stock of ['PFE', 'DIS', 'XOM', 'MU', 'AAPL']) {
      await user.type(
        screen.getByLabelText(`Sector of ${stock}`),
        stock === 'XOM' ? 'Oil' : 'Tech ',
      );
    }
    await user.clear(screen.getByLabelText('Sector of MU'));
    await user.type(screen.getByLabelText('Sector of MU'), 'tech');
    // 132,300 less 11,000 of 132,300.
    expect(texts(rowOf('Rules of the book', /^One sector/))).toEqual(['fails', '91.7%']);
    await goToPart(user, 'Open');
    await goToPart(user, 'Stress');
    expect(screen.getByLabelText('Sector of XOM')).toHaveValue('Oil');
  });

  test('comes with the rules of the book, each with its figure', async () => {
    const user = await arriveAtMock();
    await goToPart(user, 'Stress');
    expect(texts(rowOf('Rules of the book', /^Cash for every strike/))).toEqual([
      'fails',
      '89.42% of the strikes',
    ]);
    expect(texts(rowOf('Rules of the book', /names/))).toEqual(['passes', '5 names']);
    expect(texts(rowOf('Rules of the book', /^One sector/))).toEqual([
      'unanswered',
      'Type the sector of each stock',
    ]);
  });
});
