import { contractKind } from '../../market/contractKind';
import type { Position, ShareHolding } from '../book';
import { inTheMoney } from '../campaigns/breakeven';
import { plus } from '../standing/lot';
import { assignmentCash, type Spots } from './coverage';

/** The book after all stocks fall at once, as if all options expired there. */
interface StressedBook {
  /** Decimal: 0.2 is a fall by a fifth; negative is a rise. */
  readonly fall: number;
  /** Gain of open positions since opening; null if a basis is not known. */
  readonly resultTotal: number | null;
  /** Dollars that assigned puts and settled index puts would take. */
  readonly owedTotal: number;
}

export interface BookStress {
  readonly falls: readonly StressedBook[];
  /** Left out: symbols without a price, and roots of adjusted series, whose value is not known. */
  readonly leftOut: readonly string[];
}

/**
 * A book's open positions through falls of all its stocks together. A 95 put sold at 2.50 with the
 * stock at 100: a fall of a fifth loses 1,250 and takes 9,500.
 */
export function stressBook(
  { positions, shares }: { positions: readonly Position[]; shares: readonly ShareHolding[] },
  spots: Spots,
  falls: readonly number[],
): BookStress {
  const isPriced = (symbol: string) => spots[symbol] !== undefined;
  const isAdjusted = ({ contract }: Position) => contractKind(contract.root) === 'adjusted';
  const options = positions.filter(
    (position) => isPriced(position.contract.underlying) && !isAdjusted(position),
  );
  const held = shares.filter(({ symbol }) => isPriced(symbol));
  const out = [
    ...positions
      .filter((position) => !options.includes(position))
      .map((position) =>
        isAdjusted(position) ? position.contract.root : position.contract.underlying,
      ),
    ...shares.map(({ symbol }) => symbol).filter((symbol) => !isPriced(symbol)),
  ];
  return {
    falls: falls.map((fall) => {
      const fallen = Object.fromEntries(
        Object.entries(spots).map(([symbol, spot]) => [symbol, spot * (1 - fall)] as const),
      );
      const results = [
        ...options.map(({ contract, contracts, netPremiumTotal }) =>
          plus(
            netPremiumTotal,
            inTheMoney(contract, fallen[contract.underlying]!) * contracts * contract.multiplier,
          ),
        ),
        ...held.map(({ symbol, shares: count, taxBasis }) =>
          taxBasis === null ? null : (fallen[symbol]! - taxBasis) * count,
        ),
      ];
      return {
        fall,
        resultTotal: results.reduce<number | null>(plus, 0),
        owedTotal: assignmentCash(options, fallen).at(-1)?.inTheMoneyTotal ?? 0,
      };
    }),
    leftOut: [...new Set(out)],
  };
}
