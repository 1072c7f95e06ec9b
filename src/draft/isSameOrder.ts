import { contractKey } from '../core/market/contract';
import type { Placement } from './placement';

/** Whether both are the same order placed on the same day, as from two tabs. */
export const isSameOrder = (one: Placement | null, other: Placement | null) =>
  one !== null &&
  other !== null &&
  one.day === other.day &&
  contractKey(one.contract) === contractKey(other.contract) &&
  one.contracts === other.contracts &&
  one.limit === other.limit;
