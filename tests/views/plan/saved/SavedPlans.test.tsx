import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPlan } from '../../../../src/storage/plans/plans';
import SavedPlans from '../../../../src/views/plan/saved/SavedPlans';
import { exampleWith, placementWith, savedPlan } from '../../../plan/drafts';
import { startPage } from '../../../store/startPage';
import { openDialogs } from './dialogs';

openDialogs();

test('the list says which plans are placed, and shows the fill’s figures of those', () => {
  const placed = savedPlan('one', {
    draft: exampleWith({ expiration: '2026-12-18' }),
    placement: placementWith({ expiration: '2026-12-18', fillPrice: '5.50' }),
  });
  const plans = [placed, savedPlan('two')];
  startPage({ plans });
  openPlan(placed);
  render(<SavedPlans onClose={() => {}} />);
  const [one, two] = screen.getAllByRole('rowheader');
  expect(one).toHaveTextContent(/^one placed open$/);
  expect(two).toHaveTextContent(/^two$/);
  expect(one!.closest('tr')).toHaveTextContent('365.005.50');
});
