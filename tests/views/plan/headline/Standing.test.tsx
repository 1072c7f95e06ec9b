import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import Standing from '../../../../src/views/plan/headline/Standing';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';

const openStanding = (texts?: Texts) => openCard((plan) => <Standing plan={plan} />, texts);

test('the verdicts on the trade are counted in a link to the rules', async () => {
  await openStanding();
  const counts = screen.getByRole('link', {
    name: /^Your rules:\s*5 pass, ?1 warns, ?11 unanswered$/,
  });
  expect(counts).toHaveAttribute('href', '#plan/judge');
});

test('failing rules are counted if there are any', async () => {
  await openStanding({ accountValue: '60000', cash: '45000' });
  expect(
    screen.getByRole('link', { name: /^Your rules:\s*7 pass, ?1 warns, ?1 fails, ?8 unanswered$/ }),
  ).toHaveTextContent('✓ 7 pass, ! 1 warns, ✕ 1 fails, ? 8 unanswered');
});

test('the trade is compared with T-bills', async () => {
  await openStanding();
  const above = 'If GOOGL ends above $365, the put pays $395.82 more than T-bills';
  expect(
    screen.getByText((_, shown) => shown!.tagName === 'P' && shown!.textContent.startsWith(above)),
  ).toBeVisible();
});
