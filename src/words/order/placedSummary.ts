import type { Placement } from '../../draft/placement';
import type { Plan } from '../../plan/plan';
import { count, mediumDate, price, shortDate, usd, usdExact } from '../../text/format';
import { putName } from '../putName';

type Row = readonly [name: string, value: string];

const known = (name: string, value: string | null): readonly Row[] =>
  value === null ? [] : [[name, value]];

/** `Filled 0.63, planned 0.62`; until the fill is known, the working limit. */
export const filledBesidePlanned = ({ filledAt, input }: Plan, { limit }: Placement): string =>
  filledAt === null
    ? `Placed at ${price(limit)} or better, not filled yet`
    : `Filled ${price(filledAt)}, planned ${price(input.premium)}`;

/** A placed put in words, row by row: shown in place of its fields. */
export function placedSummary(plan: Plan, placement: Placement): readonly Row[] {
  const { input, fill } = plan;
  const { day, contract, contracts } = placement;
  const filledOn = fill && fill.date;
  return [
    ['Sold', `${count(contracts, 'contract')}, ${putName(plan)}`],
    ['Expires', shortDate(contract.expiration)],
    ...known('Stock when placed', input.spot === null ? null : usd(input.spot)),
    ['Placed', mediumDate(day)],
    ...known('Filled on', filledOn && [mediumDate(filledOn), fill.time].filter(Boolean).join(', ')),
    ...known('Fees paid', fill && fill.feesTotal !== null ? usdExact(fill.feesTotal) : null),
  ];
}
