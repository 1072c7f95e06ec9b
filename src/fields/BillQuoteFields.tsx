import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import type { PlanView } from '../store/usePlan';
import { DraftChoice } from './DraftChoice';
import { DraftField } from './DraftField';

interface BillQuoteFieldsProps {
  readonly problems: PlanView['problems'];
  readonly hint?: string | null | undefined;
}

/** The single T-bill quote, as a rate or a price; a quote that cannot be read stays visible. */
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

/** The kind of quote. */
export const BillKindField = () => <DraftChoice name="billKind" options={KINDS} />;
