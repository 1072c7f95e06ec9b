import { count, number, percent, percentPerYear, usdBrief, usdTotal } from '../../text/format';
import type { Plan } from '../../state/plan';
import type { ReturnConvention } from '../../core/trade/returnConvention';
import { sharesTotal } from '../../core/trade/shortPut';
import { FIELDS } from '../../state/fields';
import { parsePercent } from '../../text/parse';

/** `simple, on $36,500 collateral, after fees`: what every yearly return on the page rests on. */
export function conventionWords({ convention, capitalTotal }: Plan): string {
  const { basis, compounding, fees } = convention;
  const capital = basis === 'collateral' ? 'collateral' : 'collateral net of premium';
  const repeated = compounding === 'simple' ? 'simple' : 'compounded';
  return `${repeated}, on ${usdTotal(capitalTotal)} ${capital}, ${fees} fees`;
}

/** The same in short, where the capital stands beside it: `simple, after fees`. */
export const conventionBrief = ({ convention: { compounding, fees } }: Plan) =>
  `${compounding === 'simple' ? 'simple' : 'compounded'}, ${fees} fees`;

/** A convention where no one trade is meant: `simple, on collateral, after fees`. */
export const conventionName = ({ basis, compounding, fees }: ReturnConvention) =>
  `${compounding === 'simple' ? 'simple' : 'compounded'}, on collateral${basis === 'collateral' ? '' : ' net of premium'}, ${fees} fees`;

/** How long the cash is tied up. */
export const span = (days: number) =>
  days === 0 ? 'until the close today' : `for ${count(days, 'day')}`;

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
  if (terms.premium === 0) return `You are paid nothing ${buy}.`;
  if (kept <= 0) return `Fees take the whole premium: you are left with ${usdTotal(kept)} ${buy}.`;
  const fees = convention.fees === 'before' ? ' before fees' : '';
  return `You are paid ${usdTotal(kept)} today${fees} ${buy}.`;
}

export const yearly = (rate: number | null) => (rate === null ? null : percentPerYear(rate));

/** How far the stock is from the breakeven, in words. */
export function roomWords({ againstSpot, breakeven }: Plan): string | null {
  if (breakeven === null) return 'no price breaks even: fees take the premium';
  if (!againstSpot) return null;
  const { discountToSpot } = againstSpot;
  return `${percent(Math.abs(discountToSpot))} ${discountToSpot < 0 ? 'above' : 'below'} the stock`;
}

/** Whether the T-bill rate is still the one the page came with. */
export const billIsExample = ({ input }: Plan) =>
  input.billKind === FIELDS.billKind.initial &&
  input.billQuote === parsePercent(FIELDS.billQuote.initial).value;
