import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import type { PlanView } from '../../../../src/store/usePlan';
import { MarketInputs } from '../../../../src/views/plan/form/MarketInputs';
import MoreInputs from '../../../../src/views/plan/form/MoreInputs';
import { TODAY } from '../../../plan/drafts';
import { outlookOf } from '../../../plan/outlooks';
import { startPage } from '../../../store/startPage';

const view = (problems: PlanView['problems'] = {}): PlanView => ({
  plan: null,
  problems,
  asked: {},
  waitingFor: null,
  following: {},
});

test('the next dividend is typed in dollars per share, beside its date', async () => {
  startPage();
  render(<MarketInputs view={view()} />);
  const dividend = screen.getByLabelText('Next dividend');
  expect(dividend).toHaveAccessibleDescription(/dollars per share.*replaces the yield/);
  await userEvent.type(dividend, '0.21');
  expect(usePage.getState().work.draft.dividend).toBe('0.21');
});

describe('beside a dividend the page says', () => {
  const described = (texts: object) => {
    render(<MarketInputs view={{ ...view(), plan: outlookOf({ dividend: '2', ...texts }) }} />);
    return screen.getByLabelText('Next dividend');
  };

  test.each([
    ['Not used yet: enter its ex-dividend date', {}],
    [
      'Not used: its date has come, and the stock price no longer includes it',
      { exDividend: TODAY },
    ],
    ['Not used: its date is after expiration', { exDividend: '2026-12-28' }],
    ['Counts on December 8, 2026, in place of the yield', { exDividend: '2026-12-08' }],
    [
      'Counts 12 times until expiration, first on December 8, 2026, in place of the yield',
      { exDividend: '2026-12-08', dividendEvery: '1', days: '364' },
    ],
  ])('%s', (words, texts) => {
    expect(described(texts)).toHaveAccessibleDescription(`dollars per share ${words}`);
  });

  test('that nothing trades on its date', () => {
    described({ exDividend: '2026-12-06' });
    expect(screen.getByText('No trading that day: check the date')).toBeVisible();
  });
});

test('a dividend that cannot be used is named on the folded group', () => {
  render(
    <MoreInputs view={view({ dividend: 'Next dividend must be less than the stock price' })} />,
  );
  expect(screen.getByText(/Check: Next dividend/)).toBeVisible();
});

describe('the price steps', () => {
  const steps = (texts: object) => {
    render(<MarketInputs view={{ ...view(), plan: outlookOf(texts) }} />);
    return screen.getByLabelText('Price steps');
  };

  test('are those that a stock is known for, which are named', () => {
    expect(steps({ stock: 'SPY' })).toHaveAccessibleDescription(/^SPY: 1¢ at every price\. /);
  });

  test('are called those of most names if nothing is known of the stock', () => {
    expect(steps({ stock: 'GOOGL' })).toHaveAccessibleDescription(
      /^1¢ under \$3, 5¢ from \$3, as most liquid names\. /,
    );
  });

  test('are doubted if they contradict what is known of the stock', () => {
    expect(steps({ stock: 'SPY', tickClass: 'penny' })).toHaveAccessibleDescription(
      'SPY is known for other steps: 1¢ at every price',
    );
  });
});
