import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { KeyFigures } from '../../../src/views/plan/headline/KeyFigures';
import type { Texts } from '../../plan/drafts';
import { openCard } from './planCard';
import { figure } from './planPage';

const openFigures = (texts?: Texts) => openCard((plan) => <KeyFigures plan={plan} />, texts);

describe('the figures that lead', () => {
  test('each have their recipe with the numbers typed', async () => {
    const user = await openFigures();
    await user.click(screen.getByText('Breakeven', { selector: 'summary' }));
    expect(await screen.findByText('$365.00 − $538.93 ÷ 100 = $359.61')).toBeVisible();
  });

  test('say of a premium that fees take that no price breaks even', async () => {
    const user = await openFigures({ premium: '0.01' });
    expect(figure('Breakeven')).toBe('—');
    await user.click(screen.getByText('Breakeven', { selector: 'summary' }));
    expect(await screen.findByText('Fees take the premium: no price breaks even')).toBeVisible();
  });

  test('have a dash with its reason instead of a yearly return on the expiration day', async () => {
    await openFigures({ days: '0' });
    expect(figure('Annualized return')).toBe('—');
    expect(screen.getByText(/one period has no yearly rate/)).toBeVisible();
    expect(figure('Breakeven')).toBe('$359.61');
  });
});
