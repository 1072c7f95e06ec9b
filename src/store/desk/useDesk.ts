import { useMemo } from 'react';
import { accountTerms } from '../../plan/book/accountTerms';
import type { Desk } from '../../plan/book/desk';
import { seenMarks } from '../../plan/book/seenMarks';
import { chosenExits } from './chosenExits';
import { stockDates } from './stockDates';
import { useBookState } from '../book';
import { usePage } from '../page';
import { useBookChoices } from './bookChoices';
import { useBook } from '../useBook';

/** Normalized sectors: Tech and tech are the same, and a sector without letters is dropped. */
const toldApart = (sectors: Desk['sectors']): Desk['sectors'] =>
  Object.fromEntries(
    Object.entries(sectors)
      .map(([symbol, sector]) => [symbol, sector.trim().toLowerCase()] as const)
      .filter(([, sector]) => sector !== ''),
  );

/** The book with everything known beside it; null before the clock was read. */
export function useDesk(): Desk | null {
  const shown = useBook();
  const book = shown?.book ?? null;
  const asOf = shown?.asOf ?? null;
  const marks = useBookState((state) => state.marks);
  const events = useBookState((state) => state.events);
  const account = usePage((page) => page.account);
  const draft = usePage((page) => page.work.draft);
  const plans = usePage((page) => page.plans);
  const { sectors } = useBookChoices();
  return useMemo(
    () =>
      book === null || asOf === null
        ? null
        : {
            book,
            asOf,
            marks: seenMarks(marks, events, asOf),
            dates: stockDates([draft, ...plans.map((plan) => plan.draft)], asOf),
            sectors: toldApart(sectors),
            terms: accountTerms(account, asOf),
            exits: chosenExits(events, plans, asOf),
          },
    [book, asOf, marks, events, account, draft, plans, sectors],
  );
}
