import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import Notices from '../../../src/views/plan/Notices';
import type { Texts } from '../../plan/drafts';
import { openCard } from './planCard';

async function noticed(texts: Texts) {
  await openCard((plan) => <Notices plan={plan} />, texts);
  const list = screen.getByRole('list', { name: 'Worth knowing' });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

test('a lack of cash is worth knowing', async () => {
  const notices = await noticed({ cash: '20000' });
  expect(notices).toContainEqual(expect.stringMatching(/^Not cash-secured: \$16,500 is missing/));
});

test('a put in the money is worth knowing, and comes before doubts about its quote', async () => {
  const [first, second] = await noticed({ spot: '300' });
  expect(first).toMatch(/^In the money: GOOGL is below the strike/);
  expect(second).toMatch(/^The premium is below the \$65/);
});
