import { LONGEST_BILL, type Plan } from '../plan/plan';

/** What keeps T-bills from standing beside the trade. */
type BillLack = 'quote' | 'lastDay' | 'tooLong';

/** Why there is no T-bill of the same days; null where there is one. */
export function lacksBill({ bill, days }: Plan): BillLack | null {
  if (bill) return null;
  if (days === 0) return 'lastDay';
  return days > LONGEST_BILL ? 'tooLong' : 'quote';
}

/** The same in words, with `where` to enter a quote; nothing where there is a T-bill. */
export function noBillWords(plan: Plan, where = 'under Account'): string {
  switch (lacksBill(plan)) {
    case 'quote':
      return `enter a T-bill quote ${where}`;
    case 'lastDay':
      return 'no T-bill earns anything by the close today';
    case 'tooLong':
      return 'no T-bill runs that long';
    case null:
      return '';
  }
}

/** On the pages without that card. */
export const ACCOUNT_IN_PLAN = 'under Account in Plan';
