import { useState } from 'react';
import type { Desk } from '../../../plan/book/desk';
import type { Need, Needs as AllNeeds } from '../../../plan/book/needs';
import { postponeNeed } from '../../../store/desk/bookChoices';
import { useBookThresholds } from '../../../store/desk/useNeeds';
import { count } from '../../../text/format';
import { useFirst } from '../../../ui/useFirst';
import { needWords } from '../../../words/book/needWords';
import { optionLabel } from '../../../words/book/optionLabel';
import { nextAddress } from '../address';
import { CloseDialog } from '../record/CloseDialog';
import { OutcomeButtons } from '../record/OutcomeButtons';
import { Section } from '../Section';
import styles from './Needs.module.css';

interface NeedsProps {
  readonly needs: AllNeeds;
  readonly desk: Desk;
}

/** Most names in a sentence. */
const NAMED = 20;

function toReview(review: AllNeeds['review']): string {
  const named = review
    .slice(0, NAMED)
    .map(({ position, daysLeft }) => `${optionLabel(position)}, ${count(daysLeft, 'day')}`);
  const more = review.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more, among the open puts`] : [])].join('; ');
}

/** What needs a decision: one line each, with one reason and its buttons. */
export function Needs({ needs: { needs, review }, desk }: NeedsProps) {
  const thresholds = useBookThresholds();
  const { shown, rest } = useFirst(needs);
  return (
    <Section title="Needs you">
      {needs.length === 0 ? (
        <p className="note">Nothing to decide as of this day.</p>
      ) : (
        <ul className={styles.needs}>
          {shown.map((need) => {
            const { sign, says, reason } = needWords(need, { asOf: desk.asOf, thresholds });
            return (
              <li key={need.key}>
                <span aria-hidden="true" className={styles.sign}>
                  {sign}
                </span>
                <p>
                  <strong>{says}</strong>
                  <em>{reason}</em>
                </p>
                <span className="buttons">
                  <NeedButtons need={need} desk={desk} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {rest}
      {review.length > 0 && (
        <p className="note">To review, within three weeks of the end: {toReview(review)}.</p>
      )}
    </Section>
  );
}

function NeedButtons({ need, desk }: { readonly need: Need; readonly desk: Desk }) {
  const [closing, setClosing] = useState(false);
  if (need.kind === 'cash' || need.kind === 'rule') {
    const leave = (
      <button type="button" onClick={() => postponeNeed(need.key, desk.asOf)}>
        Leave it
      </button>
    );
    return need.kind === 'rule' ? (
      leave
    ) : (
      <>
        <button type="button" onClick={showCalendar}>
          Show by date
        </button>
        {leave}
      </>
    );
  }
  const { option, kind } = need;
  if (kind === 'over') return <OutcomeButtons option={option} desk={desk} />;
  const label = optionLabel(option.position);
  const isPut = option.position.contract.right === 'put' && option.position.contracts < 0;
  const recordsClose = kind === 'takeProfit' || !isPut;
  return (
    <>
      {recordsClose && (
        <button
          type="button"
          aria-label={`Record the close: ${label}`}
          onClick={() => setClosing(true)}
        >
          Record the close
        </button>
      )}
      {isPut && (
        <a className="button" href={nextAddress(option.key)} aria-label={`What next: ${label}`}>
          What next
        </a>
      )}
      {closing && <CloseDialog option={option} desk={desk} onClose={() => setClosing(false)} />}
    </>
  );
}

/** Shows the dates behind the sum, and moves the focus there. */
function showCalendar() {
  const calendar = document.getElementById('owed');
  calendar?.scrollIntoView();
  calendar?.focus({ preventScroll: true });
}
