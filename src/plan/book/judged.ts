import { BOOK_THRESHOLDS, judgeBook, type BookThresholds } from '../../core/book/whole/bookRules';
import { collateralOf } from '../../core/book/whole/coverage';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import { cashTotalOf, spotsOf, type Desk } from './desk';

/** The verdicts of the rules on all puts of one account together. */
export interface JudgedBook {
  readonly account: string;
  readonly verdicts: ReturnType<typeof judgeBook>;
}

/**
 * Limits for the whole book: rules that are also asked of one trade use the user's own limits from
 * there.
 */
export const bookThresholds = ({ cashBuffer, maxWeight }: RuleThresholds): BookThresholds => ({
  ...BOOK_THRESHOLDS,
  cashBuffer,
  maxNameWeight: maxWeight,
});

/** Every account with an open position, judged by itself. */
export function judgedBooks(desk: Desk, thresholds: BookThresholds): readonly JudgedBook[] {
  const { book, sectors, terms } = desk;
  const accounts = [...new Set(book.positions.map(({ account }) => account))];
  return accounts.map((account) => {
    const positions = book.positions.filter((position) => position.account === account);
    const cashTotal = cashTotalOf(desk, account);
    const facts = {
      positions,
      rolls: book.rolls.filter((roll) => roll.account === account),
      cashTotal,
      // The value typed in Plan is that of one account; with several, it is not known which.
      accountValueTotal: accounts.length === 1 ? terms.accountValueTotal : null,
      unusedPowerTotal: cashTotal === null ? null : cashTotal - collateralOf(positions),
      spots: spotsOf(desk),
      sectors,
    };
    return { account, verdicts: judgeBook(facts, thresholds) };
  });
}
