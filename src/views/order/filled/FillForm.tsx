import { FILL_FIELD_NAMES, type FillField } from '../../../draft/fill';
import type { Placement } from '../../../draft/placement';
import { readPlan } from '../../../draft/reading';
import { useDraftField } from '../../../fields/useDraftField';
import { keepBook } from '../../../storage/book/keptBook';
import { recordFill } from '../../../storage/plans/recordFill';
import { takeFillOnPage } from '../../../store/desk/planFills';
import { usePage } from '../../../store/page';
import { TextField } from '../../../ui/field/TextField';
import { FILL_HINTS } from '../../../words/order/fillHints';
import styles from '../Order.module.css';
import { useTypedFill } from './useTypedFill';

/** The most likely fill, to be edited; it counts only once confirmed. */
export function FillForm({ placement }: { readonly placement: Placement }) {
  const { fill, type, forget } = useTypedFill(placement);
  const today = usePage((page) => page.clock?.today ?? placement.day);
  const draft = usePage((page) => page.work.draft);
  const account = usePage((page) => page.account);
  const { problems } = readPlan({ draft, account, fill }, placement.day, today);
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        const card = event.currentTarget.closest('section');
        const unmark = recordFill(fill);
        forget();
        void keepBook().then(() => takeFillOnPage(unmark));
        // The button disappears after its click, so the focus moves to the card.
        card?.focus();
      }}
    >
      <div className={`fields ${styles.pairs}`}>
        {FILL_FIELD_NAMES.map((name) => (
          <FillInput
            key={name}
            name={name}
            text={fill[name]}
            problem={problems[name]}
            onType={(text) => type(name, text)}
          />
        ))}
      </div>
      <p className={styles.placing}>
        <button type="submit" className="primary">
          Mark as filled
        </button>
        <span className="small">
          From then on every figure is based on the fill, and Trades has it.
        </span>
      </p>
    </form>
  );
}

interface FillInputProps {
  readonly name: FillField;
  readonly text: string;
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
}

const FillInput = ({ name, ...typed }: FillInputProps) => (
  <TextField {...useDraftField(name)} {...typed} hint={FILL_HINTS[name]} />
);
