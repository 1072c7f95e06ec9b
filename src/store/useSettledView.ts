import { useEffect, useMemo, useState } from 'react';
import { TYPING_PAUSE } from '../text/typingPause';
import type { PlanView } from './usePlan';

/**
 * The view to show while someone types: a problem is reported only once typing pauses, since 3 on
 * the way to 350 is no mistake.
 */
export function useSettledView(view: PlanView): PlanView {
  const waits = view.waitingFor !== null && view.plan !== null;
  const [said, setSaid] = useState(waits ? view : null);
  if (said && !waits) setSaid(null);
  const isPassing = waits && !said;
  useEffect(() => {
    if (!isPassing) return;
    const timer = setTimeout(() => setSaid(view), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [isPassing, view]);
  return useMemo(
    () => (isPassing ? { ...view, problems: view.asked, waitingFor: null } : view),
    [isPassing, view],
  );
}
