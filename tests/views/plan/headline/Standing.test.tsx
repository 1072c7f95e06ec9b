import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import Standing from '../../../../src/views/plan/headline/Standing';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';

const openStanding = (texts?: Texts) => openCard((plan) => <Standing plan={plan} />, texts);

test('how the trade stands is counted in words that lead to the rules', async () => {
  await openStanding();
  const counts = screen.getByRole('link', {
    name: /^Your rules:\s*5 pass, ?1 warns, ?11 unanswered$/,
  });
  expect(counts).toHaveAttribute('href', '#plan/judge');
});

test('what fails is counted, and what none does is not', async () => {
  await openStanding({ accountValue: '60000', cash: '45000' });
  expect(
    screen.getByRole('link', { name: /^Your rules:\s*7 pass, ?1 warns, ?1 fails, ?8 unanswered$/ }),
  ).toHaveTextContent('✓ 7 pass, ! 1 warns, ✕ 1 fails, ? 8 unanswered');
});

test('it stands against T-bills', async () => {
  await openStanding();
  const above = 'If GOOGL ends above $365, the put pays $395.82 more than T-bills';
  expect(
    screen.getByText((_, shown) => shown!.tagName === 'P' && shown!.textContent.startsWith(above)),
  ).toBeVisible();
});
