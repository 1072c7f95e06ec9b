import type { Contract } from '../../core/market/contract';
import { plannedName, tradedName } from '../../plan/strikes/plannedPut';
import { usePage } from '../page';

/** Returns a test of whether a put is the one in Plan. */
export function useIsPlanned(): (contract: Contract) => boolean {
  const planned = usePage(({ work }) => plannedName(work.draft));
  return (contract) => tradedName(contract) === planned;
}
