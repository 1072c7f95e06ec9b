import { resultsByMonth } from '../../core/book/whole/results';
import { stressBook } from '../../core/book/whole/stress';
import { spotsOf, type Desk } from './desk';

/** A fall of stocks, and the result if all options expired there. */
export interface Stressed {
  readonly fall: number;
  /** Gain of open positions since opening; null if a basis is not known. */
  readonly resultTotal: number | null;
  /** Change from the stocks staying where they are; null in the same case. */
  readonly changeTotal: number | null;
  /** Dollars that assignments would take. */
  readonly owedTotal: number;
  /** The change in months of the premium received so far; null without premium. */
  readonly monthsOfPremium: number | null;
}

export interface StressView {
  readonly falls: readonly Stressed[];
  /** Symbols without a price, and adjusted roots. */
  readonly leftOut: readonly string[];
  /** Mean premium received per month, over the months with any; null without premium. */
  readonly monthlyPremiumTotal: number | null;
}

/** The book, or one of its names, through falls of its stocks; null means all names. */
export function stressed(desk: Desk, falls: readonly number[], name: string | null): StressView {
  const { book } = desk;
  const isMeant = (symbol: string) => name === null || symbol === name;
  const standing = {
    positions: book.positions.filter(({ contract }) => isMeant(contract.underlying)),
    shares: book.shares.filter(({ symbol }) => isMeant(symbol)),
  };
  const { falls: through, leftOut } = stressBook(standing, spotsOf(desk), [0, ...falls]);
  const received = resultsByMonth(book).filter(({ receivedTotal }) => receivedTotal > 0);
  const monthly =
    received.length === 0
      ? null
      : received.reduce((sum, { receivedTotal }) => sum + receivedTotal, 0) / received.length;
  const [unchanged, ...fallen] = through;
  return {
    falls: fallen.map(({ fall, resultTotal, owedTotal }) => {
      const before = unchanged!.resultTotal;
      const changeTotal = resultTotal === null || before === null ? null : resultTotal - before;
      return {
        fall,
        resultTotal,
        changeTotal,
        owedTotal,
        monthsOfPremium:
          monthly === null || changeTotal === null ? null : Math.max(0, -changeTotal) / monthly,
      };
    }),
    leftOut,
    monthlyPremiumTotal: monthly,
  };
}
