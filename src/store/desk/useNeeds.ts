import { useMemo } from 'react';
import { initialShare } from '../../draft/fields';
import type { Desk } from '../../plan/book/desk';
import { bookThresholds } from '../../plan/book/judged';
import { needsOf, type Needs } from '../../plan/book/needs';
import { isLeft, useBookChoices } from './bookChoices';
import { usePage } from '../page';

/** Limits for the whole book, the user's own. */
export function useBookThresholds() {
  const rules = usePage((page) => page.settings.rules);
  return useMemo(() => bookThresholds(rules), [rules]);
}

/** What wants a decision, but for what was left as it is. */
export function useNeeds(desk: Desk): Needs {
  const thresholds = useBookThresholds();
  const { left } = useBookChoices();
  return useMemo(() => {
    const takeProfitShare = initialShare('takeProfitShare');
    const { needs, review } = needsOf(desk, { takeProfitShare, thresholds });
    return { needs: needs.filter(({ key }) => !isLeft(left, key, desk.asOf)), review };
  }, [desk, thresholds, left]);
}
