import { insist } from '../loading/insist';
import { whenTriedAgain } from '../loading/tryAgain';

type Engine = typeof import('../plan/derived');

let engine: Engine | null = null;
let loading: Promise<void> | null = null;
let failure: Error | null = null;

/** Thrown at every render that waits for the engine, so it stands until someone tries again. */
async function load() {
  try {
    engine = await insist(() => import('../plan/derived'));
  } catch (error) {
    failure = error as Error;
    whenTriedAgain(() => {
      failure = loading = null;
    });
  }
}

/** Loads the pricing engine and what follows from it, once. It is over when it came or failed. */
export const loadEngine = () => (loading ??= load());

/**
 * The pricing engine, for the parts of the page that are there before it. Suspends until it is here:
 * the page comes with the example's figures in it, and a trade typed before the engine arrived waits
 * for its own. Fails where it could not be loaded.
 */
export function useEngine(): Engine {
  if (engine) return engine;
  if (failure) throw failure;
  // oxlint-disable-next-line only-throw-error -- what Suspense waits for; `use` would have to ask at each render
  throw loadEngine();
}
