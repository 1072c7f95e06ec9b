import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePage } from '../../../src/state/page';
import { openPlan } from '../../../src/state/plans';
import SavedPlans from '../../../src/views/plan/SavedPlans';
import { CONTEXT, exampleWith, savedPlan, TODAY } from '../../state/drafts';

test('the list says which plans are placed, and shows the fill’s figures of those', () => {
  const placed = savedPlan('one', {
    draft: exampleWith({ expiration: '2026-12-18', fillPrice: '5.50' }),
    placedOn: TODAY,
  });
  const plans = [placed, savedPlan('two')];
  usePage.setState({ ...usePage.getInitialState(), clock: CONTEXT.clock, plans }, true);
  openPlan(placed);
  render(<SavedPlans />);
  const [one, two] = screen.getAllByRole('rowheader');
  expect(one).toHaveTextContent(/^one placed open$/);
  expect(two).toHaveTextContent(/^two$/);
  expect(one!.closest('tr')).toHaveTextContent('365.005.50');
});
