import { loadWithRetry } from '../loading/loadWithRetry';
import { onRetry } from '../loading/retry';

type Engine = typeof import('../plan/derived');

let engine: Engine | null = null;
let loading: Promise<void> | null = null;
let failure: Error | null = null;

/** Thrown at every render that waits for the engine, so a failure stands until someone tries again. */
async function load() {
  try {
    engine = await loadWithRetry(() => import('../plan/derived'));
  } catch (error) {
    failure = error as Error;
    onRetry(() => {
      failure = loading = null;
    });
  }
}

/** Loads the pricing engine and what follows from it, once. Resolves whether it loaded or failed. */
export const loadEngine = () => (loading ??= load());

/**
 * The pricing engine, for parts of the page that exist before it. Suspends until it is loaded: the
 * page comes with the example's figures, and a trade typed before then waits for its own. Throws if
 * it could not be loaded.
 */
export function useEngine(): Engine {
  if (engine) return engine;
  if (failure) throw failure;
  // oxlint-disable-next-line only-throw-error -- what Suspense waits for; `use` would have to ask at each render
  throw loadEngine();
}
