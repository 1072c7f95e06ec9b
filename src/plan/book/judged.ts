import { BOOK_THRESHOLDS, judgeBook, type BookThresholds } from '../../core/book/whole/bookRules';
import { collateralOf } from '../../core/book/whole/coverage';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import { spotsOf, type Desk } from './desk';

/** The verdicts of an account's rules for all its puts together. */
export interface JudgedBook {
  readonly account: string;
  readonly verdicts: ReturnType<typeof judgeBook>;
}

/** Limits for the whole book: those that are also asked of one trade are the user's own there. */
export const bookThresholds = ({ cashBuffer, maxWeight }: RuleThresholds): BookThresholds => ({
  ...BOOK_THRESHOLDS,
  cashBuffer,
  maxNameWeight: maxWeight,
});

/** Every account with anything standing, judged by itself. */
export function judgedBooks(desk: Desk, thresholds: BookThresholds): readonly JudgedBook[] {
  const { book, sectors, terms } = desk;
  const accounts = [...new Set(book.positions.map(({ account }) => account))];
  return accounts.map((account) => {
    const positions = book.positions.filter((position) => position.account === account);
    const cashTotal = book.cash.find((one) => one.account === account)?.total ?? null;
    const facts = {
      positions,
      rolls: book.rolls.filter((roll) => roll.account === account),
      cashTotal,
      // The value that is typed in Plan is of one account: of several it is not known which.
      accountValueTotal: accounts.length === 1 ? terms.accountValueTotal : null,
      unusedPowerTotal: cashTotal === null ? null : cashTotal - collateralOf(positions),
      spots: spotsOf(desk),
      sectors,
    };
    return { account, verdicts: judgeBook(facts, thresholds) };
  });
}
