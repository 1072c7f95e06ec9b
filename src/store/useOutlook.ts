import type { OutlookPlan } from '../plan/outlook';
import type { Plan } from '../plan/plan';

type Engine = typeof import('../plan/outlook');

let engine: Engine | null = null;
let loading: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  engine = await import('../plan/outlook');
  return engine;
}

/** Loads the pricing engine, once. */
export const loadOutlook = () => (loading ??= load());

/**
 * The pricing engine. Suspends until it is here: the page comes with the example's outlook in it,
 * and a trade typed before the engine arrived waits for its own.
 */
export function useEngine(): Engine {
  // oxlint-disable-next-line only-throw-error -- what Suspense waits for; `use` would have to ask at each render
  if (!engine) throw loadOutlook();
  return engine;
}

/** The plan with its outlook, as soon as the engine is here. */
export const useOutlook = (plan: Plan): OutlookPlan => useEngine().withOutlook(plan);
