import type { Contract } from '../../market/contract';
import type { EventOf, Moment } from '../event';

type Fill = EventOf<'option'>;

/** Short contracts that a fill opened. */
export interface OpenedLeg {
  readonly moment: Moment<Fill>;
  readonly contract: Contract;
  readonly contracts: number;
}

/** Short contracts that a fill closed, oldest lot first. */
export interface ClosedLeg extends OpenedLeg {
  readonly lots: readonly { readonly contracts: number; readonly gainTotal: number | null }[];
}
