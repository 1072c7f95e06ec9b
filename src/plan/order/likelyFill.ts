import { EMPTY_FILL, type FillDraft } from '../../draft/fill';
import type { Placement } from '../../draft/placement';
import { fillDateProblem } from '../../draft/problems';
import { price } from '../../text/format';

/**
 * The most likely fill of a placed order: at its limit, today or otherwise on the day it was
 * placed. It has no day if neither is possible, as on a weekend.
 */
export function likelyFill({ limit, day, contract }: Placement, today: string): FillDraft {
  const fillDate = [today, day].find(
    (each) => fillDateProblem(each, today, contract.expiration) === null,
  );
  return { ...EMPTY_FILL, fillPrice: price(limit), fillDate: fillDate ?? '' };
}
