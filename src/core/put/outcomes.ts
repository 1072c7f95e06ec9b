import { profitAtExpiration } from './payoff';
import { capitalTotal, type ReturnConvention } from './returnConvention';
import { attainableBreakeven, type ShortPut } from './shortPut';

/** One possible end of the trade: the stock price at expiration and its result. */
export interface Outcome {
  readonly kind: 'unchanged' | 'strike' | 'breakeven' | 'fall' | 'zero' | 'own';
  readonly spot: number;
  /** Change of the stock from its price now, decimal; negative is a fall. */
  readonly change: number;
  readonly profitTotal: number;
  /** Profit over the convention's capital for the whole period, decimal. */
  readonly periodReturn: number;
}

/** Falls of the stock that the table always shows. */
const FALLS = [0.1, 0.2, 0.3, 0.5];

/**
 * The outcomes worth knowing before selling a put, from the highest stock price down to zero;
 * `ownPrice`, dollars per share, adds one more. There is no breakeven where fees take the whole
 * premium.
 */
export function outcomes(
  trade: ShortPut,
  convention: ReturnConvention,
  ownPrice: number | null,
): readonly Outcome[] {
  const capital = capitalTotal(trade, convention);
  const even = attainableBreakeven(trade);
  const at = (kind: Outcome['kind'], spot: number): Outcome => {
    const profitTotal = profitAtExpiration(trade, spot);
    const periodReturn = profitTotal / capital;
    return { kind, spot, change: spot / trade.spot - 1, profitTotal, periodReturn };
  };
  return [
    at('unchanged', trade.spot),
    at('strike', trade.strike),
    ...(even === null ? [] : [at('breakeven', even)]),
    ...FALLS.map((fall) => at('fall', trade.spot * (1 - fall))),
    at('zero', 0),
    ...(ownPrice === null ? [] : [at('own', ownPrice)]),
  ].toSorted((a, b) => b.spot - a.spot);
}
