import { use } from 'react';
import type { OutlookPlan } from './outlook';
import type { Plan } from './plan';

type Engine = typeof import('./outlook');

let loading: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  const engine = await import('./outlook');
  // What React notes on a promise it has waited for: an engine that is here never makes it wait.
  void Object.assign(loading!, { status: 'fulfilled', value: engine });
  return engine;
}

/** Loads the pricing engine, once. */
export const loadOutlook = () => (loading ??= load());

/**
 * The pricing engine. Suspends until it is here: the page comes with the example's outlook in it,
 * and a trade typed before the engine arrived waits for its own.
 */
export const useEngine = (): Engine => use(loadOutlook());

/** The plan with its outlook, as soon as the engine is here. */
export const useOutlook = (plan: Plan): OutlookPlan => useEngine().withOutlook(plan);
