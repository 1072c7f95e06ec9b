import { create } from 'zustand';
import type { Contract } from '../../core/market/contract';
import { putKey } from '../../plan/strikes/putKey';
import { say, usePage } from '../page';
import { useStrikes } from '../strikes';
import { keepPins, keptPins } from './choices';

/** As many as stand side by side. */
export const MOST_PINS = 4;

/** Pins that are kept of all stocks together, the last ones. */
const MOST_KEPT = 40;

interface Pins {
  /** By what tells a put from others, of any chain, the first pinned first. */
  readonly keys: readonly string[];
  /** Whether they are shown side by side. */
  readonly isOpen: boolean;
}

/** The puts that are pinned: kept for the next visit, until they expire. */
export const usePins = create<Pins>()(() => ({ keys: keptPins(), isOpen: false }));

// Another tab pins too, and what is pinned next goes beside that.
usePage.subscribe(({ settings }, before) => {
  if (settings !== before.settings) usePins.setState({ keys: keptPins() });
});

const expirationIn = (key: string) => key.split(' ')[1] ?? '';

function pin(keys: readonly string[]) {
  const today = usePage.getState().clock?.today ?? '';
  const ahead = keys.filter((key) => expirationIn(key) >= today).slice(-MOST_KEPT);
  keepPins(ahead);
}

/** Those of the chain that is shown: the others’ wait for theirs. */
function pinnedHere(keys: readonly string[]): number {
  const { chain } = useStrikes.getState();
  const here = new Set(chain?.quotes.map(({ contract }) => putKey(contract)));
  return keys.filter((key) => here.has(key)).length;
}

/** Pins a put, or no longer. */
export function togglePin(contract: Contract) {
  const { keys } = usePins.getState();
  const key = putKey(contract);
  if (keys.includes(key)) pin(keys.filter((each) => each !== key));
  else if (pinnedHere(keys) < MOST_PINS) pin([...keys, key]);
  else say(`${MOST_PINS} puts are pinned, as many as stand side by side. Unpin one first.`);
}

export const useIsPinned = (contract: Contract) =>
  usePins(({ keys }) => keys.includes(putKey(contract)));
