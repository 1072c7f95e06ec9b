import { afterEach, beforeEach, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { followPlan, keepOpenPlan } from '../../../src/storage/plans/progress';
import { usePage } from '../../../src/store/page';
import { NOW } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import { storePlans } from '../browser';

/** Plans as an earlier visit left them, on the page and in storage. */
export function holds(...plans: readonly SavedPlan[]) {
  storePlans(...plans);
  usePage.setState({ plans });
}

/** Another tab saves or deletes a plan, and this one hears of it. */
export function otherTabSaves(plan: SavedPlan) {
  storePlans(plan);
  followPlan(plan.id);
}

/**
 * Starts each test of a file on a new page at `NOW`, which keeps its open plan in storage.
 * `whileAway` is for what comes to pass while it keeps none: between two visits.
 */
export function startEachPage() {
  let stop: () => void;

  beforeEach(() => {
    startPage();
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    stop = keepOpenPlan();
  });

  afterEach(() => {
    stop();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  return {
    whileAway: (happens: () => void) => {
      stop();
      happens();
      stop = keepOpenPlan();
    },
  };
}
