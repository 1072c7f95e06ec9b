import { vi } from 'vitest';
import { CONTEXT } from '../../plan/drafts';

/** A tab with modules of its own, which hears what another has written only when it is told to. */
export async function openTab() {
  vi.resetModules();
  const { usePage } = await import('../../../src/store/page');
  const typing = await import('../../../src/store/typing');
  const plans = await import('../../../src/storage/plans/plans');
  const { readPlans } = await import('../../../src/storage/plans/keptPlans');
  const { recordFill } = await import('../../../src/storage/plans/recordFill');
  const progress = await import('../../../src/storage/plans/progress');
  usePage.setState({ clock: CONTEXT.clock, plans: readPlans().plans });
  progress.keepOpenPlan();
  const page = usePage.getState;
  return {
    ...typing,
    ...plans,
    recordFill,
    page,
    hear: progress.followPlan,
    hearAll: progress.followPlans,
    plan: () => page().plans[0]!,
    fill: () => page().work.placement!.fill,
    undo: () => page().message!.undo!(),
  };
}
