import { usePage } from './page';
import { freshWork, replaceWork } from './typing';

/** Starts a new trade with the same texts and nothing done yet; the placed one stays saved. */
export function planAnother() {
  const { draft, lent } = usePage.getState().work;
  replaceWork(
    freshWork(draft, null, lent),
    'A new plan like the placed one, which is kept as it was.',
  );
}
