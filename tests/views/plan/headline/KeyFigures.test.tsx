import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { KeyFigures } from '../../../../src/views/plan/headline/KeyFigures';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { figure } from '../planPage';

const openFigures = (texts?: Texts) => openCard((plan) => <KeyFigures plan={plan} />, texts);

describe('the key figures', () => {
  test('each have their recipe with the numbers typed', async () => {
    const user = await openFigures();
    await user.click(screen.getByText('Breakeven', { selector: 'summary' }));
    expect(await screen.findByText('$365.00 − $538.93 ÷ 100 = $359.61')).toBeVisible();
  });

  test('are the return beside that of T-bills, breakeven, cash and the worst case', async () => {
    await openFigures();
    await screen.findAllByText(/about 72 in 100/);
    expect(
      screen
        .getAllByRole('term')
        .map((term) =>
          [...term.parentElement!.querySelectorAll('dt, dd')].map(({ textContent }) => textContent),
        ),
    ).toEqual([
      [
        'Annualized return',
        '14.6%',
        'simple, on $36,500, after feesif GOOGL ends above $365, about 72 in 100',
      ],
      ['T-bills, same days', '3.9%', '$143.11 without that risk, an example rate'],
      ['Breakeven', '$359.61', '6.6% below the stock'],
      ['Cash to set aside', '$36,500', '+ $3,650 buffer at 10%'],
      ['Most you can lose', '$35,961', 'if GOOGL goes to zero'],
    ]);
  });

  test('fold an open recipe with Escape, and give the focus back to its name', async () => {
    const user = await openFigures();
    const name = screen.getByText('Cash to set aside', { selector: 'summary' });
    await user.click(name);
    expect(await screen.findByText('$365.00 × 100 = $36,500.00')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByText('$365.00 × 100 = $36,500.00')).not.toBeInTheDocument(),
    );
    expect(name).toHaveFocus();
  });

  test('say that no price breaks even if fees take the premium', async () => {
    const user = await openFigures({ premium: '0.01' });
    expect(figure('Breakeven')).toBe('—');
    await user.click(screen.getByText('Breakeven', { selector: 'summary' }));
    expect(await screen.findByText('Fees take the premium: no price breaks even')).toBeVisible();
  });

  test('have a dash with its reason instead of a yearly return on the expiration day', async () => {
    await openFigures({ days: '0' });
    expect(figure('Annualized return')).toBe('—');
    expect(screen.getByText(/so there is no yearly rate/)).toBeVisible();
    expect(figure('Breakeven')).toBe('$359.61');
  });
});
