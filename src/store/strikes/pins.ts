import { create } from 'zustand';
import type { Contract } from '../../core/market/contract';
import { putKey } from '../../plan/strikes/putKey';
import { say, usePage } from '../page';
import { useStrikes } from '../strikes';
import { keepPins, keptPins } from './choices';

/** Most pins shown side by side. */
export const MOST_PINS = 4;

/** Most pins stored, over all stocks; the latest are kept. */
const MOST_KEPT = 40;

interface Pins {
  /** Keys of puts, from any chain, first pinned first. */
  readonly keys: readonly string[];
  /** Whether the comparison is open. */
  readonly isOpen: boolean;
}

/** Pinned puts: stored for the next visit, until they expire. */
export const usePins = create<Pins>()(() => ({ keys: keptPins(), isOpen: false }));

// Another tab may pin too, and the next pin here joins those.
usePage.subscribe(({ settings }, before) => {
  if (settings !== before.settings) usePins.setState({ keys: keptPins() });
});

const expirationIn = (key: string) => key.split(' ')[1] ?? '';

function pin(keys: readonly string[]) {
  const today = usePage.getState().clock?.today ?? '';
  const ahead = keys.filter((key) => expirationIn(key) >= today).slice(-MOST_KEPT);
  keepPins(ahead);
}

/** Number of pins in the chain shown; others wait for their own chain. */
function pinnedHere(keys: readonly string[]): number {
  const { chain } = useStrikes.getState();
  const here = new Set(chain?.quotes.map(({ contract }) => putKey(contract)));
  return keys.filter((key) => here.has(key)).length;
}

/** Pins a put, or unpins it. */
export function togglePin(contract: Contract) {
  const { keys } = usePins.getState();
  const key = putKey(contract);
  if (keys.includes(key)) pin(keys.filter((each) => each !== key));
  else if (pinnedHere(keys) < MOST_PINS) pin([...keys, key]);
  else say(`${MOST_PINS} puts are pinned, as many as fit side by side. Unpin one first.`);
}

export const useIsPinned = (contract: Contract) =>
  usePins(({ keys }) => keys.includes(putKey(contract)));
