import { useMemo } from 'react';
import type { Book } from '../../../core/book/book';
import { planOutcomes, type PlanOutcome } from '../../../plan/book/planOutcomes';
import { useBookState } from '../../../store/book';
import { usePage } from '../../../store/page';
import { count, DASH, mediumDate } from '../../../text/format';
import { NumberTable } from '../../../ui/table/NumberTable';
import { useFirst } from '../../../ui/useFirst';
import { endingWords, reasonRows, yearly } from '../../../words/trades/outcomeWords';
import { seriesName } from '../../../words/trades/seriesName';
import { Section } from '../Section';

const COLUMNS = ['Put', 'Sold', 'Planned, a year', 'Days', 'Outcome', 'A year', 'Days held'];

const row = ({ plan, fill, planned, ending, actual }: PlanOutcome) => ({
  key: plan.id,
  cells: [
    seriesName(fill.contract),
    mediumDate(fill.date),
    yearly(planned),
    planned ? String(planned.days) : DASH,
    endingWords(ending, actual),
    yearly(actual),
    actual ? String(actual.days) : DASH,
  ] as const,
});

/** Every placed plan beside its result, and the guard rails it was placed against. */
export function PlanOutcomes({ book }: { readonly book: Book }) {
  const events = useBookState((state) => state.events);
  const plans = usePage((page) => page.plans);
  const account = usePage((page) => page.account);
  const settings = usePage((page) => page.settings);
  const outcomes = useMemo(() => {
    const { convention, rules } = settings;
    const context = { convention, rules, takeProfitPlaced: false };
    return planOutcomes(book, { events, plans }, account, context);
  }, [book, events, plans, account, settings]);
  const { shown, rest } = useFirst(outcomes);
  const reasons = outcomes.flatMap(({ plan, fill }) => reasonRows(plan, seriesName(fill.contract)));
  return (
    <Section title="Plans and how they turned out" beside={count(outcomes.length, 'put')}>
      {outcomes.length === 0 ? (
        <p className="note">
          No placed plan has its fill in the log yet. Mark a plan as placed and filled in Order, and
          it is compared here with what was planned.
        </p>
      ) : (
        <>
          <NumberTable
            caption="Plans and how they turned out"
            columns={COLUMNS}
            rows={shown.map(row)}
          />
          {rest}
          <p className="note">
            A year: on the cash to set aside, simple, after fees. Assigned: the premium is in the
            basis of the shares, and counts in their campaign.
          </p>
        </>
      )}
      {reasons.length > 0 && (
        <>
          <h3>Placed against a guard rail</h3>
          <ul>
            {reasons.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
