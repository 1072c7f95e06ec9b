type Engine = typeof import('../plan/derived');

let engine: Engine | null = null;
let loading: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  try {
    engine = await import('../plan/derived');
    return engine;
  } finally {
    loading = null; // where it could not be had, the next asks again
  }
}

/** Loads the pricing engine and what follows from it, once. */
export const loadEngine = () => (loading ??= load());

/**
 * The pricing engine, for the parts of the page that are there before it. Suspends until it is here:
 * the page comes with the example's figures in it, and a trade typed before the engine arrived waits
 * for its own.
 */
export function useEngine(): Engine {
  // oxlint-disable-next-line only-throw-error -- what Suspense waits for; `use` would have to ask at each render
  if (!engine) throw loadEngine();
  return engine;
}
