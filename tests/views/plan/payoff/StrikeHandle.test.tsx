import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, onTestFinished, test } from 'vitest';
import { followEstimate } from '../../../../src/store/followEstimate';
import { usePage } from '../../../../src/store/page';
import { putOnPage, typeField } from '../../../../src/store/typing';
import { ANNUALIZED_RETURN } from '../../../../src/words/figures/keyFigures';
import Payoff from '../../../../src/views/plan/payoff/Payoff';
import { placementWith, workWith, type Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';

/** The chart beside the figures that follow the strike. */
async function openPayoff(texts?: Texts) {
  await openCard(
    (plan, problems) => (
      <>
        <output>
          premium {plan.terms.premium.toFixed(2)}, {ANNUALIZED_RETURN.value(plan)}
        </output>
        <Payoff plan={plan} problems={problems} />
      </>
    ),
    texts,
  );
  await screen.findByRole('slider', { name: 'Strike in the picture' });
}

const handle = () => screen.getByRole('slider', { name: 'Strike in the picture' });
const drag = (strike: number) => fireEvent.change(handle(), { target: { value: String(strike) } });
const typedStrike = () => usePage.getState().work.draft.strike;
const figures = () => screen.getByRole('status').textContent;
const axis = () =>
  Number(screen.getByRole('slider', { name: /price at expiration/ }).getAttribute('min'));

describe('the strike dragged on the picture', () => {
  test('is typed into its field as it moves, in the steps of that field', async () => {
    await openPayoff();
    expect(handle()).toHaveValue('365');
    expect(handle()).toHaveAttribute('step', '0.5');
    expect(handle()).toHaveAttribute('aria-valuetext', '$365.00, 5.2% below the stock');
    drag(350.5);
    expect(typedStrike()).toBe('350.50');
    expect(handle()).toHaveAttribute('aria-valuetext', '$350.50, 9.0% below the stock');
    expect(screen.getByText('Strike $350.50')).toBeInTheDocument();
  });

  test('leaves a typed premium as it is, and the return follows', async () => {
    await openPayoff();
    expect(figures()).toBe('premium 5.40, 14.6%');
    drag(350);
    expect(figures()).toBe('premium 5.40, 15.2%');
  });

  test('reprices an estimated premium at its fixed volatility', async () => {
    await openPayoff();
    const stop = followEstimate();
    onTestFinished(stop);
    await act(async () => typeField('estimatedAt', '28.3'));
    drag(350);
    expect(figures()).toMatch(/^premium 2\.\d\d, [5-7]\.\d%$/);
    drag(365);
    expect(figures()).toMatch(/^premium 5\.(3|4)\d, 14\.\d%$/);
  });

  test('leaves the axis as it is until the handle is released', async () => {
    await openPayoff();
    const before = axis();
    drag(325);
    expect(axis()).toBe(before);
    fireEvent.pointerUp(handle());
    expect(axis()).toBeLessThan(before);
  });

  test('is described without a distance while no stock price is known', async () => {
    await openPayoff({ spot: '' });
    expect(handle()).toHaveAttribute('aria-valuetext', '$365.00');
  });

  test('stays at the last valid strike while the field cannot be read', async () => {
    await openPayoff();
    await act(async () => typeField('strike', 'abc'));
    expect(handle()).toHaveValue('365');
  });

  test('has no handle once the put is placed', async () => {
    await openPayoff();
    await act(async () => putOnPage(workWith({}, { placement: placementWith() })));
    expect(screen.queryByRole('slider', { name: 'Strike in the picture' })).not.toBeInTheDocument();
  });

  test('has no handle if a step is wider than the picture', async () => {
    await openPayoff();
    await act(async () => {
      typeField('spot', '0.40');
      typeField('strike', '0.35');
      typeField('premium', '0.02');
    });
    expect(screen.queryByRole('slider', { name: 'Strike in the picture' })).not.toBeInTheDocument();
  });
});
