import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { field, openPage, openTab } from '../planPage';

const missing = (name: string) =>
  within(screen.getByRole('region', { name: 'First-trade checklist' })).getByRole('link', { name });

test('what a line waits for links to its field in the form, which unfolds', async () => {
  const user = await openPage();
  await openTab('checklist');
  await user.click(missing('enter the next earnings date'));
  await waitFor(() => expect(field('Next earnings date')).toHaveFocus());
  expect(field('Next earnings date')).toBeVisible();
  expect(missing('enter your cash')).toHaveAttribute('href', '#plan/checklist');
});

test('a line that waits for a yes or no links to the rules', async () => {
  await openPage();
  await openTab('checklist');
  expect(missing('answer yes or no')).toHaveAttribute('href', '#plan/judge');
});
