import { underlyingOf } from '../core/market/contract';
import { addDays } from '../core/market/calendar';
import { parseDate, parseMoney, parseWhole } from '../text/parse';
import { FIELDS } from './fields';
import type { KeptWork } from './work';

type Planned = Pick<KeptWork, 'draft' | 'plannedOn'>;

/** The day a trade ends, or the days typed where no day can be told. */
function endOf({ draft, plannedOn }: Planned): string {
  const days = parseWhole(draft.days).value;
  if (plannedOn !== null && days !== null && days <= FIELDS.days.max) {
    return addDays(plannedOn, days);
  }
  return parseDate(draft.expiration).value ?? draft.days.trim();
}

const termsOf = (planned: Planned): readonly string[] => [
  underlyingOf(planned.draft.stock).toUpperCase(),
  String(parseMoney(planned.draft.strike).value ?? ''),
  endOf(planned),
];

/** Whether two plans are for different puts. What one of them leaves open tells nothing. */
export function isOtherContract(one: Planned, other: Planned): boolean {
  const terms = termsOf(other);
  return termsOf(one).some(
    (term, index) => term !== '' && terms[index] !== '' && term !== terms[index],
  );
}
