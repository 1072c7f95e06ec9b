import { prerender } from 'react-dom/static';
import { App } from './App';

/** The page before any script runs; the build puts it into index.html. */
export async function render(): Promise<string> {
  // In one piece and in order: React would send later parts by inline script.
  const { prelude } = await prerender(<App />, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
