import { useMemo } from 'react';
import type { BookThresholds } from '../../core/book/whole/bookRules';
import { initialShare } from '../../draft/fields';
import type { Desk } from '../../plan/book/desk';
import { bookThresholds } from '../../plan/book/judged';
import { needsOf, type Needs } from '../../plan/book/needs';
import { once } from '../../core/market/once';
import { isPostponed, useBookChoices } from './bookChoices';
import { usePage } from '../page';

const thresholdsOf = once(bookThresholds);

/** The user's own limits for the whole book. */
export const useBookThresholds = () => thresholdsOf(usePage((page) => page.settings.rules));

const allNeeds = once((desk: Desk) =>
  once((thresholds: BookThresholds) =>
    needsOf(desk, { takeProfitShare: initialShare('takeProfitShare'), thresholds }),
  ),
);

/** What needs a decision, except what was left as it is. */
export function useNeeds(desk: Desk): Needs {
  const thresholds = useBookThresholds();
  const { left } = useBookChoices();
  const all = allNeeds(desk)(thresholds);
  return useMemo(
    () => ({ ...all, needs: all.needs.filter(({ key }) => !isPostponed(left, key, desk.asOf)) }),
    [all, left, desk.asOf],
  );
}
