import { afterEach, beforeEach, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { PLAN } from '../../../src/storage/kinds';
import { forgetOwnWrites } from '../../../src/storage/plans/keptPlans';
import { followPlan, keepOpenPlan } from '../../../src/storage/plans/progress';
import { usePage } from '../../../src/store/page';
import { NOW } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import { planKey, storePlans } from '../browser';

/** Plans as an earlier visit left them, on the page and in storage. */
export function holds(...plans: readonly SavedPlan[]) {
  for (const { id } of plans) forgetOwnWrites(id);
  storePlans(...plans);
  usePage.setState({ plans });
}

/** Another tab saves a plan over what is stored by now, and this one hears of it. */
export function otherTabSaves(plan: SavedPlan) {
  const stored = JSON.parse(localStorage.getItem(planKey(plan.id)) ?? '{}') as Written;
  write(plan, { ...stored.follows, other: (stored.follows?.['other'] ?? 0) + 1 });
}

/** Another tab saves a plan at the same moment as this one, before it has heard of anything done here. */
export const otherTabSavesUnheard = (plan: SavedPlan) => write(plan, { other: 1 });

interface Written {
  readonly follows?: Readonly<Record<string, number>>;
}

function write(data: SavedPlan, follows: Written['follows']) {
  localStorage.setItem(planKey(data.id), JSON.stringify({ version: PLAN.version, data, follows }));
  followPlan(data.id);
}

/**
 * Starts each test of a file on a new page at `NOW`, which keeps its open plan in storage.
 * `whileAway` is for what happens while it keeps none: between two visits.
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
