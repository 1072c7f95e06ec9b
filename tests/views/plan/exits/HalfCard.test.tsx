import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReturnConvention } from '../../../../src/core/put/returnConvention';
import { HalfCard } from '../../../../src/views/plan/exits/HalfCard';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { figure, row } from '../planPage';

const openHalf = (texts?: Texts, convention?: Partial<ReturnConvention>) =>
  openCard((plan) => <HalfCard plan={plan} />, texts, convention);

const halfCard = () =>
  screen.getByRole('region', { name: 'Half the premium in half the time, or hold' });
const filled = (name: string) => row('What closing at half earns, by the day it fills', name);

describe('the usual exit at half the premium', () => {
  test('keeps $267.87 and pays within 18 of 37 days', async () => {
    await openHalf();
    expect(figure('Kept at half the premium')).toBe('+$267.87');
    expect(halfCard()).toHaveTextContent(
      'The usual order at half the premium, $2.70, keeps $267.87 after fees. Closing there and doing the same again earns more a day than holding to the end only if it fills within 18 of 37 days; later, holding earns more a day.',
    );
  });

  test('fills on day 18 if the stock stands still', async () => {
    await openHalf();
    expect(halfCard()).toHaveTextContent('the model fills it on Dec 8, day 18: in time.');
  });

  test('fills too late at a higher volatility', async () => {
    await openHalf({ volatility: '35' });
    expect(halfCard()).toHaveTextContent(/the model fills it on .*: too late for that\./);
  });

  test('never fills if the stock stands still deep in the money', async () => {
    await openHalf({ strike: '420', premium: '36' });
    expect(halfCard()).toHaveTextContent('the model does not get there before expiration.');
  });

  test('fills today at a volatility that makes the put worth less', async () => {
    await openHalf({ volatility: '20' });
    expect(halfCard()).toHaveTextContent('the model fills it today.');
  });

  test('fills only at expiration at an extreme volatility', async () => {
    await openHalf({ volatility: '500', days: '3650' });
    expect(halfCard()).toHaveTextContent('the model gets there only at expiration');
  });

  test('needs no stock price to be worked out', async () => {
    await openHalf({ spot: '' });
    expect(figure('Kept at half the premium')).toBe('+$267.87');
    expect(halfCard()).toHaveTextContent('within 18 of 37 days');
    expect(halfCard()).not.toHaveTextContent('unchanged');
  });

  test('does not exist for a premium of one cent', async () => {
    await openHalf({ premium: '0.01' });
    expect(figure('Kept at half the premium')).toBe('—');
    expect(halfCard()).toHaveTextContent('Half of $0.01 is less than the smallest price step.');
  });

  test('does not exist without a premium', async () => {
    await openHalf({ premium: '0' });
    expect(figure('Kept at half the premium')).toBe('—');
    expect(halfCard()).toHaveTextContent('There is no premium to take half of.');
  });

  test('keeps nothing if the fees of both orders take more', async () => {
    await openHalf({ premium: '0.04' });
    expect(figure('Kept at half the premium')).toBe('−$0.12');
    expect(halfCard()).toHaveTextContent(
      'keeps nothing after the fees of both orders and loses $0.12.',
    );
  });

  test('is never worth it in a trade of one day', async () => {
    await openHalf({ premium: '2', days: '1' });
    expect(halfCard()).toHaveTextContent(
      'Even on the first day, holding to the end earns more a day.',
    );
  });

  test('pays whenever it fills if a rebate is more than the rest costs', async () => {
    await openHalf({ premium: '0.02', exchangeFee: '-10', contracts: '100' });
    expect(halfCard()).toHaveTextContent('than holding to the end whenever it fills.');
  });
});

describe('by the day it fills, closing at half', () => {
  test('earns more a day than holding until day 18 of 37, and less later', async () => {
    await openHalf();
    expect(filled('Held to Dec 27, at best')).toEqual(['+$538.93', '$14.57', '14.6%']);
    // 267.87 over 9, 18 and 27 days, by hand; Nov 29 and Dec 20 are Sundays, and nothing fills on them.
    expect(filled('Closed at 2.70 on Nov 27, day 7')).toEqual(['+$267.87', '$38.27', '38.3%']);
    expect(filled('Closed at 2.70 on Dec 8, day 18')).toEqual(['+$267.87', '$14.88', '14.9%']);
    expect(filled('Closed at 2.70 on Dec 17, day 27')).toEqual(['+$267.87', '$9.92', '9.9%']);
    expect(filled('T-bills, held as long')).toEqual(['+$143.11', '$3.87', '3.9%']);
  });

  test('follows the convention', async () => {
    await openHalf({}, { fees: 'before' });
    expect(figure('Kept at half the premium')).toBe('+$270.00');
    expect(filled('Held to Dec 27, at best')[0]).toBe('+$540.00');
  });

  test('has no rows if it never earns more', async () => {
    await openHalf({ premium: '0.04' });
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('has no rows on the expiration day', async () => {
    await openHalf({ days: '0' });
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(halfCard()).toHaveTextContent('On the expiration day there is no pace to compare.');
  });
});
