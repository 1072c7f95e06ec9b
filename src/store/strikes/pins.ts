import { create } from 'zustand';
import type { Contract } from '../../core/market/contract';
import { putKey } from '../../plan/strikes/putKey';
import { say } from '../page';

/** As many as stand side by side. */
export const MOST_PINS = 4;

interface Pins {
  /** By what tells a put from others, the first pinned first. */
  readonly keys: readonly string[];
  /** Whether they are shown side by side. */
  readonly isOpen: boolean;
}

/** The puts that are pinned, while the page is open. */
export const usePins = create<Pins>()(() => ({ keys: [], isOpen: false }));

/** Pins a put, or no longer. */
export function togglePin(contract: Contract) {
  const { keys } = usePins.getState();
  const key = putKey(contract);
  if (keys.includes(key)) usePins.setState({ keys: keys.filter((each) => each !== key) });
  else if (keys.length < MOST_PINS) usePins.setState({ keys: [...keys, key] });
  else say(`${MOST_PINS} puts are pinned, as many as stand side by side. Unpin one first.`);
}

export const useIsPinned = (contract: Contract) =>
  usePins(({ keys }) => keys.includes(putKey(contract)));
