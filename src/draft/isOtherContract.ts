import { putOn } from '../core/market/contract';
import { addDays } from '../core/market/calendar';
import { parseDate, parseMoney, parseWhole } from '../text/parse';
import { FIELDS } from './fields';
import type { KeptWork } from './work';

type Planned = Pick<KeptWork, 'draft' | 'plannedOn'>;

/** The day a trade ends, or the days as typed if they give no day. */
function endOf({ draft, plannedOn }: Planned): string {
  const days = parseWhole(draft.days).value;
  if (plannedOn !== null && days !== null && days <= FIELDS.days.max) {
    return addDays(plannedOn, days);
  }
  return parseDate(draft.expiration).value ?? draft.days.trim();
}

const termsOf = (planned: Planned): readonly string[] => [
  putOn(planned.draft.stock, '', 0).root,
  String(parseMoney(planned.draft.strike).value ?? ''),
  endOf(planned),
];

/** Whether two plans are for different puts. A field left open in either one is not compared. */
export function isOtherContract(one: Planned, other: Planned): boolean {
  const terms = termsOf(other);
  return termsOf(one).some(
    (term, index) => term !== '' && terms[index] !== '' && term !== terms[index],
  );
}
