import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReturnConvention } from '../../../../src/core/put/returnConvention';
import { StressCard } from '../../../../src/views/plan/outcomes/StressCard';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { field, figure, retype, row } from '../planPage';

const openStress = (texts?: Texts, convention?: Partial<ReturnConvention>) =>
  openCard((plan, problems) => <StressCard plan={plan} problems={problems} />, texts, convention);

const card = () => screen.getByRole('region', { name: 'If it gaps down' });
const held = (name: string) => row('The same put after the gap, by what backs it', name);

describe('a gap of a fifth with volatility up 15 points', () => {
  test('costs $5,324, a year of this premium', async () => {
    await openStress();
    expect(card()).toHaveTextContent(
      'GOOGL opens 20% lower, at $308.00, and the premium’s own volatility of 28.3% rises 15 points to 43.3%.',
    );
    expect(figure('The put is then worth')).toBe('$58.63');
    expect(figure('Gain or loss')).toBe('−$5,324');
    expect(card()).toHaveTextContent('a loss of 14.59% of the cash, after fees');
    expect(figure('In months of premium')).toBe('12.0 months');
    expect(figure('Size of the gap')).toBe('2.5 expected moves');
  });

  test('costs a naked put the same dollars on less capital, and calls for more margin', async () => {
    await openStress();
    expect(held('Cash-secured put, on $36,500')).toEqual(['−$5,324', '−14.59%', 'none']);
    expect(held('Naked put, on Reg-T margin of $6,240')).toEqual(['−$5,324', '−85.32%', '$5,783']);
    expect(figure('Naked margin then')).toBe('$12,023');
    expect(card()).toHaveTextContent(
      '$5,783 more must be found at once, or the broker closes the position at that price.',
    );
  });

  test('calls for no margin in a cash account that holds the cash', async () => {
    await openStress({ cash: '40,000' });
    expect(card()).toHaveTextContent(
      'In a cash account there is no margin call: the $36,500 set aside still pays for GOOGL shares at $365, then worth $308.00 each.',
    );
  });

  test('calls for no margin in an IRA, which it names', async () => {
    await openStress({ cash: '40,000', accountKind: 'ira' });
    expect(card()).toHaveTextContent('In an IRA there is no margin call: the $36,500 set aside');
  });

  test('calls for no margin in a margin account while the cash stays there', async () => {
    await openStress({ accountKind: 'margin', stock: '' });
    expect(card()).toHaveTextContent(
      'In a margin account there is no margin call while the $36,500 stays there and the broker treats the put as secured by it: the $36,500 set aside still pays for the shares at $365',
    );
  });

  test('names the cash that is missing to pay for the shares', async () => {
    await openStress({ cash: '20,000' });
    expect(held('The put, not cash-secured, on $36,500')[2]).toBe('$16,500');
    expect(card()).toHaveTextContent(
      'This put is not cash-secured: $16,500 is missing to pay for the shares.',
    );
    expect(card()).not.toHaveTextContent('no margin call');
  });

  test('is measured by the return convention', async () => {
    await openStress({}, { basis: 'netOfPremium', fees: 'before' });
    expect(card()).toHaveTextContent(/a loss of 14\.80% of the cash net of premium, before fees/);
    expect(held('Naked put, on Reg-T margin of $5,700')[1]).toBe('−93.38%');
  });

  test('is assumed while a field of the gap cannot be read or is empty', async () => {
    const user = await openStress();
    await retype(user, 'Stock gaps down by', '99');
    await user.tab();
    expect(field('Stock gaps down by')).toHaveAccessibleDescription(/The gap must be 95% or less/);
    expect(figure('Gain or loss')).toBe('−$5,324');
    expect(card()).toHaveTextContent('The gap you typed cannot be used, so 20% is. Today,');
    await retype(user, 'Volatility rises by', '');
    expect(figure('Gain or loss')).toBe('−$5,324');
  });
});

describe('another gap', () => {
  test('follows both fields', async () => {
    const user = await openStress();
    await retype(user, 'Stock gaps down by', '50');
    await retype(user, 'Volatility rises by', '0');
    // So deep in the money the put is exercised: 365 less 192.50.
    expect(figure('The put is then worth')).toBe('$172.50');
    expect(figure('Gain or loss')).toBe('−$16,711');
  });

  test('of zero loses the fee, hardly any of a month’s premium, and needs no more margin', async () => {
    await openStress({ gap: '0', volatilityRise: '0' });
    expect(card()).toHaveTextContent(
      'GOOGL opens unchanged, at $385.00, and the premium’s own volatility of 28.3% is unchanged.',
    );
    expect(figure('Gain or loss')).toBe('−$1.07');
    expect(figure('In months of premium')).toBe('less than 0.1 months');
    expect(card()).toHaveTextContent('The naked put would need $6,240 of margin, no more than');
  });

  test('may gain at a volatility far below the premium’s own', async () => {
    await openStress({ gap: '0', volatilityRise: '0', volatility: '10' });
    expect(figure('Gain or loss')).toBe('+$521.61');
    expect(figure('In months of premium')).toBe('—');
    expect(card()).toHaveTextContent('nothing is lost');
  });

  test('costs more than a hundred months of a tiny premium', async () => {
    await openStress({ premium: '0.02' });
    expect(figure('In months of premium')).toBe('more than 100 months');
  });

  test('is still a number with ten thousand contracts', async () => {
    await openStress({ gap: '95', volatilityRise: '300', contracts: '10000' });
    expect(figure('Gain or loss')).toBe('−$340,357,224');
    expect(held('Cash-secured put, on $365.00M')[0]).toBe('−$340.36M');
  });
});

describe('the card on a gap', () => {
  test('asks for the stock price if it is missing', async () => {
    await openStress({ spot: '' });
    expect(card()).toHaveTextContent('Enter the stock price to see what a gap would cost.');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('says so if no volatility explains the premium', async () => {
    await openStress({ premium: '0' });
    expect(card()).toHaveTextContent('No volatility explains this premium');
  });

  test('has no months of a premium of zero, and no expected move', async () => {
    await openStress({ premium: '0', volatility: '30' });
    expect(card()).toHaveTextContent('your volatility of 30.0% rises');
    expect(figure('In months of premium')).toBe('—');
    expect(card()).toHaveTextContent('fees take the premium');
    expect(figure('Size of the gap')).toBe('—');
  });

  test('has no months of premium on the expiration day', async () => {
    await openStress({ days: '0' });
    expect(figure('In months of premium')).toBe('—');
    expect(card()).toHaveTextContent('it expires today: no month of premium');
  });
});
