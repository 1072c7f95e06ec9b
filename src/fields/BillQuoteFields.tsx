import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import type { PlanView } from '../store/usePlan';
import { DraftChoice } from './DraftChoice';
import { DraftField } from './DraftField';

interface BillQuoteFieldsProps {
  readonly problems: PlanView['problems'];
  readonly hint?: string | null | undefined;
}

/** The one quote of the T-bill, as a rate or a price; one that cannot be read stays in sight. */
export function BillQuoteFields({ problems, hint }: BillQuoteFieldsProps) {
  const isPrice = usePage((page) => textOf(page, 'billKind') === 'price');
  return (
    <>
      {(!isPrice || problems.billQuote) && (
        <DraftField
          name="billQuote"
          problem={problems.billQuote}
          unit="percent a year"
          hint={hint}
        />
      )}
      {(isPrice || problems.billPrice) && (
        <DraftField
          name="billPrice"
          problem={problems.billPrice}
          unit="dollars per $100 of face"
          hint={hint}
        />
      )}
    </>
  );
}

const KINDS = { discount: 'discount rate', yield: 'investment rate', price: 'price' };

/** What kind of quote it is. */
export const BillKindField = () => <DraftChoice name="billKind" options={KINDS} />;
