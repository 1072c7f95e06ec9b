import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { EXAMPLE_WORK, usePage } from '../../../src/state/page';
import type { PlanView } from '../../../src/state/usePlan';
import MarketInputs from '../../../src/views/plan/MarketInputs';
import { MoreInputs } from '../../../src/views/plan/MoreInputs';

const view = (problems: PlanView['problems'] = {}): PlanView => ({
  plan: null,
  problems,
  asked: {},
  waitingFor: null,
  following: {},
});

test('the next dividend is typed in dollars per share, beside its date', async () => {
  usePage.setState({ work: EXAMPLE_WORK });
  render(<MarketInputs view={view()} />);
  const dividend = screen.getByLabelText('Next dividend');
  expect(dividend).toHaveAccessibleDescription(/dollars per share.*takes the yield’s place/);
  await userEvent.type(dividend, '0.21');
  expect(usePage.getState().work.draft.dividend).toBe('0.21');
});

test('a dividend that cannot be used is named on the folded group', () => {
  render(
    <MoreInputs view={view({ dividend: 'Next dividend must be less than the stock price' })} />,
  );
  expect(screen.getByText(/Check: Next dividend/)).toBeVisible();
});
