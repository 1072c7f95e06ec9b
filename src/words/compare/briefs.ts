import type { RepeatedPut } from '../../core/simulation/repeatedPut';
import type { Comparison } from '../../plan/compare/compare';
import type { MarginFall } from '../../plan/compare/marginFall';
import type { Plan } from '../../plan/plan';
import { count, percent, percentBrief, percentFine, price, usd, usdBrief } from '../../text/format';

/*
 * Short summaries of the folded sections.
 */

export const savedBrief = (shown: number, saved: number) =>
  saved === 0 ? 'none saved yet' : `${shown} of ${saved} shown`;

/** `350 put at 2.27, 365 call at 31.42`. */
export function legsBrief({ legs: { longPut, coveredCall } }: Comparison): string {
  const legs = [
    longPut && `${usdBrief(longPut.strike)} put at ${price(longPut.premium)}`,
    coveredCall && `${usdBrief(coveredCall.strike)} call at ${price(coveredCall.premium)}`,
  ].filter((leg) => leg !== null);
  return legs.length > 0 ? legs.join(', ') : 'none has a price yet';
}

export function taxBrief({ account: { federalTax } }: Plan, { beforeTax }: Comparison): string {
  if (beforeTax === 'notAsked') return 'not shown';
  return federalTax === null ? 'a rate is missing' : `federal ${percentBrief(federalTax)}`;
}

export function yearBrief(put: RepeatedPut | null): string {
  if (!put) return 'nothing to repeat';
  return `${count(put.expirations.length, 'put')} on ${count(put.paths, 'random path')}`;
}

export function marginBrief(fall: MarginFall | null): string {
  if (!fall) return 'needs the stock price';
  const { called, spot } = fall;
  const first = called.priced ?? called.intrinsic;
  if (first === null) return 'never called with this cash';
  return first >= spot
    ? 'called already'
    : `called at ${usd(first)}, ${percent(1 - first / spot)} lower`;
}

export const billBrief = ({ bill }: Plan) =>
  bill ? `${percentFine(bill.investmentRate)} for these days` : 'no quote for these days';

export const baseBrief = ({ account: { baseShown, baseCurrency } }: Plan) =>
  baseShown === 'yes' ? (baseCurrency?.toUpperCase() ?? 'enter its three letters') : 'not shown';
