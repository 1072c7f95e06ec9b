import { number, percent, percentPerYear, usdBrief, usdTotal } from '../../text/format';
import type { Plan } from '../../state/plan';
import { sharesTotal } from '../../core/trade/shortPut';

/** `simple, on $36,500 collateral, after fees`: what every yearly return on the page rests on. */
export function conventionWords({ convention, capitalTotal }: Plan): string {
  const { basis, compounding, fees } = convention;
  const capital = basis === 'collateral' ? 'collateral' : 'collateral net of premium';
  const repeated = compounding === 'simple' ? 'simple' : 'compounded';
  return `${repeated}, on ${usdTotal(capitalTotal)} ${capital}, ${fees} fees`;
}

export const basisWord = ({ convention }: Plan) =>
  convention.basis === 'collateral' ? 'collateral' : 'collateral net of premium';

/** Why no yearly rate is shown. */
export const NO_YEARLY_RATE = 'expires today: one period has no yearly rate';

/** `GOOGL 365 put`. */
export const putName = ({ input, terms }: Plan) =>
  `${input.stock || 'Stock'} ${usdBrief(terms.strike).slice(1)} put`;

/** The trade in one sentence: what is paid, and for what promise. */
export function promise({ analysis, terms, input, convention }: Plan): string {
  const shares = `${number(sharesTotal(terms))} ${input.stock || 'shares'}`;
  const buy = `for promising to buy ${shares} at ${usdBrief(terms.strike)}`;
  const kept = analysis.netPremiumTotal;
  if (kept <= 0) return `Fees take the whole premium: you are left with ${usdTotal(kept)} ${buy}.`;
  const fees = convention.fees === 'before' ? ' before fees' : '';
  return `You are paid ${usdTotal(kept)} today${fees} ${buy}.`;
}

export const yearly = (rate: number | null) => (rate === null ? null : percentPerYear(rate));

/** How far the stock is from the breakeven, in words. */
export function roomWords({ againstSpot }: Plan): string | null {
  if (!againstSpot) return null;
  const { discountToSpot } = againstSpot;
  return `${percent(Math.abs(discountToSpot))} ${discountToSpot < 0 ? 'above' : 'below'} the stock`;
}
