import { prerender } from 'react-dom/static';
import { App } from './App';

/** The page as it is before any script runs; the build puts it into index.html. */
export async function render(): Promise<string> {
  // Whole and in order: what React would send later, it sends by inline script.
  const { prelude } = await prerender(<App />, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
