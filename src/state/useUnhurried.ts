import { useEffect, useMemo, useState } from 'react';
import type { PlanView } from './usePlan';

/** Milliseconds without a key after which one is no longer in the middle of a number. */
const PAUSE = 300;

/**
 * The view to show while one types: what holds the figures up is said once typing pauses, since 3 on
 * the way to 350 is no mistake. Figures never wait, nor do fields that follow others.
 */
export function useUnhurried(view: PlanView): PlanView {
  const [shown, setShown] = useState(view);
  const isPassing =
    view.waitingFor !== null && shown.waitingFor === null && view.plan === shown.plan;
  if (!isPassing && shown !== view) setShown(view);
  useEffect(() => {
    if (!isPassing) return;
    const timer = setTimeout(() => setShown(view), PAUSE);
    return () => clearTimeout(timer);
  }, [isPassing, view]);
  const { following } = view;
  const before = useMemo(() => ({ ...shown, following }), [shown, following]);
  return isPassing ? before : view;
}
