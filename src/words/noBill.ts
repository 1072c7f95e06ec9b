import type { Plan } from '../plan/plan';

/** What prevents a comparison with T-bills. */
type BillLack = 'quote' | 'lastDay';

/** Why there is no T-bill of the same days; null if there is one. */
export function lacksBill({ bill, days }: Plan): BillLack | null {
  if (bill) return null;
  return days === 0 ? 'lastDay' : 'quote';
}

/** The same in words, with `where` to enter a quote; empty if there is a T-bill. */
export function noBillWords(plan: Plan, where = 'under Account'): string {
  switch (lacksBill(plan)) {
    case 'quote':
      return `enter a T-bill quote ${where}`;
    case 'lastDay':
      return 'no T-bill earns anything by the close today';
    case null:
      return '';
  }
}

/** For pages without that card. */
export const ACCOUNT_IN_PLAN = 'under Account in Plan';

/** That no bill runs as long as the trade, added to what T-bills earn; empty if one does. */
export const rolledWords = ({ matchedBill }: Plan) =>
  matchedBill?.isRolled ? ', rolling the 52-week bill' : '';
