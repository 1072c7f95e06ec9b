import type { Contract } from '../../core/market/contract';
import { plannedName, tradedName } from '../../plan/strikes/plannedPut';
import { usePage } from '../page';

/** Tells whether a put is the one that Plan holds. */
export function useIsPlanned(): (contract: Contract) => boolean {
  const planned = usePage(({ work }) => plannedName(work.draft));
  return (contract) => tradedName(contract) === planned;
}
