import { EMPTY_FILL, type FillDraft } from '../../draft/fill';
import type { Placement } from '../../draft/placement';
import { fillDateProblem } from '../../draft/problems';
import { price } from '../../text/format';

/**
 * The fill of a placed order as it most likely is: at its limit, today or else on the day it was
 * placed. No day where it can have been neither, as on a weekend.
 */
export function likelyFill({ limit, day, contract }: Placement, today: string): FillDraft {
  const fillDate = [today, day].find(
    (each) => fillDateProblem(each, today, contract.expiration) === null,
  );
  return { ...EMPTY_FILL, fillPrice: price(limit), fillDate: fillDate ?? '' };
}
