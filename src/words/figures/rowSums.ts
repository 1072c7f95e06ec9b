import { taxRate } from '../../core/costs/tax';
import { sharesTotal } from '../../core/put/shortPut';
import { rowAfterTax, type Comparison, type Row } from '../../plan/compare/compare';
import type { Plan } from '../../plan/plan';
import { DASH, number, percent, usd, usdBrief, usdExact } from '../../text/format';
import { usdResult } from '../../text/resultFormat';

/** The capital of a row, as a sum. */
export function capitalSum(row: Row, _: Plan, { terms, legs }: Comparison): string {
  const { trade, convention } = terms;
  const shares = number(sharesTotal(trade));
  const less = convention.basis === 'netOfPremium' ? ', less the premiums received' : '';
  const total = `${less} = ${usdExact(row.capitalTotal)}`;
  switch (row.capitalKind) {
    case 'cash':
      return `${usd(trade.strike)} × ${shares}${row.kind === 'bills' ? ` = ${usdExact(row.capitalTotal)}` : total}`;
    case 'shares':
      return `${usd(trade.spot)} × ${shares}${row.kind === 'stock' ? ` = ${usdExact(row.capitalTotal)}` : total}`;
    case 'scenario':
      return `its loss in the worst move of the rule, and the premium${total}`;
    case 'margin':
      return row.kind === 'bullPutSpread'
        ? `(${usd(trade.strike)} − ${usd(legs.longPut!.strike)}) × ${shares}${total}`
        : `the Reg-T margin of ${number(row.contracts!)} × ${number(sharesTotal(trade) / trade.contracts)}${total}`;
  }
}

/** A gain less its tax; a loss unchanged. */
const taxed = (gain: number, rate: number) =>
  gain > 0 ? `${usdExact(gain)} × (1 − ${percent(rate)})` : usdExact(gain);

export function afterTaxSum(row: Row, _: Plan, comparison: Comparison): string {
  const { rates, gains } = comparison;
  const left = rowAfterTax(row, comparison);
  if (!rates || !left) return DASH;
  const interest = row.interest?.total ?? 0;
  const gain = row.incomeTotal - interest;
  const kind = row.interest?.kind === 'bills' ? 'billInterest' : 'interest';
  const parts = [
    ...(row.kind === 'bills'
      ? []
      : [taxed(gain, taxRate(row.capitalKind === 'shares' ? 'shortTerm' : gains, rates))]),
    ...(row.interest ? [taxed(interest, taxRate(kind, rates))] : []),
  ];
  return `${parts.join(' + ')} = ${usdExact(left.incomeTotal)}`;
}

/** The profit at each bend of a row's line, and whether it continues past the last. */
export const cornersSum = ({
  corners,
  profitAtExpiration,
  maxProfitTotal,
  maxLossTotal,
}: Row): string =>
  corners.map((spot) => `${usdResult(profitAtExpiration(spot))} at ${usdBrief(spot)}`).join(', ') +
  (maxProfitTotal === 'unlimited' || maxLossTotal === 'unlimited'
    ? ', and without limit above'
    : '');

export function owedSum(
  { kind, owedIfAssignedTotal: owed, assignedAlone, contracts }: Row,
  { terms }: Plan,
  { legs }: Comparison,
): string {
  if (owed === null) return 'nothing';
  if (owed === 'unlimited') return 'without limit, as the index rises above the call';
  const { strike } = terms;
  const isWidth = kind === 'bullPutSpread' && !assignedAlone;
  const each = isWidth ? `(${usd(strike)} − ${usd(legs.longPut!.strike)})` : usd(strike);
  const shares = (contracts! * sharesTotal(terms)) / terms.contracts;
  return `${each} × ${number(shares)} = ${usdExact(owed)}`;
}

export function calledSum({ marginCall, assignedAlone, owedIfAssignedTotal }: Row): string {
  if (assignedAlone && typeof owedIfAssignedTotal === 'number') {
    return `once its put is assigned alone, ${usdExact(owedIfAssignedTotal)} owed`;
  }
  if (!marginCall.possible) return 'none, as it is paid in full';
  const { fallPrice, risePrice } = marginCall;
  const prices = [
    ...(fallPrice === null ? [] : [`below ${usd(fallPrice)}`]),
    ...(risePrice === null ? [] : [`above ${usd(risePrice)}`]),
  ];
  return prices.join(', ') || 'none with this cash';
}
