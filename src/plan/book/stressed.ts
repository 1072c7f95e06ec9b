import { resultsByMonth } from '../../core/book/whole/results';
import { stressBook } from '../../core/book/whole/stress';
import { spotsOf, type Desk } from './desk';

/** A fall of stocks, and what it would leave were all options to end there. */
export interface Stressed {
  readonly fall: number;
  /** Gain since opening of what stands; null where a basis is not known. */
  readonly resultTotal: number | null;
  /** Against the stocks staying where they are; null likewise. */
  readonly changeTotal: number | null;
  /** What assignments would take. */
  readonly owedTotal: number;
  /** How many months of premium, as received so far, the change costs; null without premium. */
  readonly monthsOfPremium: number | null;
}

export interface StressView {
  readonly falls: readonly Stressed[];
  /** Symbols without a price, and adjusted roots. */
  readonly leftOut: readonly string[];
  /** Premium received a month, on average over the months with any; null without. */
  readonly monthlyPremiumTotal: number | null;
}

/** Every stock that stands in the book, in the order in which it does. */
export const namesOf = ({ book }: Pick<Desk, 'book'>): readonly string[] => [
  ...new Set([
    ...book.positions.map(({ contract }) => contract.underlying),
    ...book.shares.map(({ symbol }) => symbol),
  ]),
];

/** The book, or one name of it alone, through falls of its stocks; null is every name. */
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
