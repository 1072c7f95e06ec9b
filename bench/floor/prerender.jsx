import { prerender } from 'react-dom/static';
import { Floor } from './Floor';

/** The page before any script runs. */
export async function render() {
  const { prelude } = await prerender(<Floor />);
  return new Response(prelude).text();
}
