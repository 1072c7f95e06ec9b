import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { usePlan } from '../../../../src/store/usePlan';
import PlacedSummary from '../../../../src/views/plan/placed/PlacedSummary';
import { pageWith, placementWith, type Texts } from '../../../plan/drafts';
import { startPage } from '../../../store/startPage';

function Mounted() {
  const { plan } = usePlan();
  return plan && <PlacedSummary plan={plan} />;
}

const TEXTS = { expiration: '2026-12-24', contracts: '2' } as const;

async function openPlaced(fill: Texts = {}) {
  const texts = { ...TEXTS, ...fill };
  startPage(pageWith(texts, { placement: placementWith(texts) }));
  await act(async () => render(<Mounted />));
  return userEvent.setup({ delay: null });
}

const rows = () =>
  screen.getAllByRole('term').map((name) => [name.textContent, name.nextSibling?.textContent]);

describe('a placed trade on Plan', () => {
  test('is shown in words, without a field', async () => {
    await openPlaced();
    expect(screen.getByText('Placed at 5.40 or better, not filled yet')).toBeVisible();
    expect(rows()).toEqual([
      ['Sold', '2 contracts, GOOGL 365 put'],
      ['Expires', 'Thu, Dec 24, 2026'],
      ['Stock when placed', '$385.00'],
      ['Placed', 'Nov 20, 2026'],
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Enter the fill' })).toHaveAttribute('href', '#order');
  });

  test('shows its fill beside what was planned', async () => {
    await openPlaced({
      fillPrice: '5.60',
      fillFees: '2.14',
      fillDate: '2026-11-20',
      fillTime: '10:42',
    });
    expect(screen.getByText('Filled 5.60, planned 5.40')).toBeVisible();
    expect(rows().slice(-2)).toEqual([
      ['Filled on', 'Nov 20, 2026, 10:42'],
      ['Fees paid', '$2.14'],
    ]);
    expect(screen.getByRole('link', { name: 'Manage it in Order' })).toBeVisible();
  });

  test('can be copied into a new plan: the same texts, of which nothing is done yet', async () => {
    const user = await openPlaced({ fillPrice: '5.60' });
    const { draft } = usePage.getState().work;
    await user.click(screen.getByRole('button', { name: 'Plan another like it' }));
    const { work, message } = usePage.getState();
    expect(work).toMatchObject({ draft, placement: null, openPlan: null, ticks: [], reasons: {} });
    expect(message).toMatchObject({
      text: 'A new plan like the placed one, which is kept as it was.',
    });
    expect(screen.queryByRole('region', { name: 'The placed trade' })).toBeNull();
    act(() => message!.undo!());
    expect(usePage.getState().work.placement).not.toBeNull();
  });

  test('names no stock price if none was typed', async () => {
    await openPlaced({ spot: '' });
    expect(rows().map(([name]) => name)).not.toContain('Stock when placed');
  });
});
