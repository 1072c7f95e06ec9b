import { IBKR_PRO_SCHEDULE, type FeeSchedule } from './feeSchedule';

/** Where a fee of the default schedule comes from and how far to trust it. */
export interface FeeItem {
  readonly id: keyof FeeSchedule;
  readonly value: number;
  readonly unit: 'perContract' | 'perOrder' | 'perPremiumDollar' | 'perAssignment';
  /** Which orders pay it; 'none' for a fee that no order pays. */
  readonly sides: 'both' | 'sell' | 'none';
  /** ISO year, month or day the value is from, as precise as its source. */
  readonly asOf: string;
  readonly source: string;
  /**
   * True where the value ages fast or rests on one source, so that the person should compare it
   * with a statement.
   */
  readonly needsCheck: boolean;
}

/**
 * Whether a figure dated to a year, a month or a day was over a year old on `today`, counted from
 * the first day of that period, when it may have been read. '2025' is over a year old from
 * 2026-01-02 on.
 */
export function isOverAYearOld(asOf: string, today: string): boolean {
  const first = `${asOf}-01-01`; // the slice below ignores it for a full date
  return String(Number(first.slice(0, 4)) + 1) + first.slice(4) < today;
}

const IBKR_PAGE = 'IBKR commission page';

/** Every item of IBKR_PRO_SCHEDULE with its unit, date and source, in the order of a statement. */
export const IBKR_PRO_FEE_ITEMS: readonly FeeItem[] = [
  item('commissionPerContract', 'perContract', 'both', '2025', IBKR_PAGE, false),
  item('commissionBelowTenCents', 'perContract', 'both', '2025', IBKR_PAGE, false),
  item('commissionBelowFiveCents', 'perContract', 'both', '2025', IBKR_PAGE, false),
  item('minimumPerOrder', 'perOrder', 'both', '2025', IBKR_PAGE, false),
  item(
    'orf',
    'perContract',
    'both',
    '2025-03-03',
    'IBKR knowledge base, Options Regulatory Fee',
    true,
  ),
  item('occ', 'perContract', 'both', '2025-02-14', 'SR-OCC-2025-002, 90 FR 10544', false),
  item('cat', 'perContract', 'both', '2025', IBKR_PAGE, true),
  item('exchange', 'perContract', 'both', '2025', IBKR_PAGE, true),
  item('taf', 'perContract', 'sell', '2026', 'SR-FINRA-2024-019', true),
  item(
    'secPerDollar',
    'perPremiumDollar',
    'sell',
    '2026-04',
    'SEC order 34-104909, 91 FR 10643',
    true,
  ),
  item('assignmentFee', 'perAssignment', 'none', '2025', IBKR_PAGE, true),
];

/**
 * What exchanges charge for removing liquidity, as a sale at the bid does; adding liquidity may
 * earn a rebate. Dollars per contract, depending on the venue, passed on by the broker. Not in the
 * schedule.
 */
export const REMOVING_LIQUIDITY = {
  least: 0.01,
  most: 0.95,
  asOf: '2025',
  source: IBKR_PAGE,
} as const;

function item(
  id: keyof FeeSchedule,
  unit: FeeItem['unit'],
  sides: FeeItem['sides'],
  asOf: string,
  source: string,
  needsCheck: boolean,
): FeeItem {
  return { id, value: IBKR_PRO_SCHEDULE[id], unit, sides, asOf, source, needsCheck };
}
