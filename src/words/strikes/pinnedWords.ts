import type { RankedPut } from '../../core/chain/rankedPut';
import type { Plan } from '../../plan/plan';
import type { Column } from '../../plan/strikes/columns';
import { DASH, usd, usdTotal } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { signOf, type Sign } from '../../text/sign';
import {
  ANNUALIZED_RETURN,
  BILLS_SAME_DAYS,
  BREAKEVEN,
  CASH_TO_SET_ASIDE,
  MOST_YOU_CAN_LOSE,
} from '../figures/keyFigures';
import { NAMES } from '../names';
import { ifFalls } from '../planWords';
import { CELLS, COLUMN_NAMES } from './rowWords';

/** A pinned put with the plan it would make. */
interface Pinned {
  readonly put: RankedPut;
  readonly plan: Plan;
}

interface PinnedCell {
  readonly text: string;
  readonly sign?: Sign;
  readonly note?: string | null;
}

interface PinnedRow {
  readonly name: string;
  readonly isStrong?: boolean;
  readonly of: (pinned: Pinned) => PinnedCell;
}

const figure = ({ name, value }: typeof BREAKEVEN, isStrong = false): PinnedRow => ({
  name,
  isStrong,
  of: ({ plan }) => ({ text: value(plan) ?? DASH }),
});

const inRow = (column: Column): PinnedRow => ({
  name: COLUMN_NAMES[column],
  of: ({ put }) => {
    const { text, beside } = CELLS[column](put);
    return { text, note: beside ?? null };
  },
});

/** Rows for comparing puts side by side: Plan's leading figures, and those of the table. */
export const pinnedRows = (first: Plan): readonly PinnedRow[] => [
  figure(ANNUALIZED_RETURN, true),
  figure(BILLS_SAME_DAYS),
  { name: NAMES.premium, of: ({ plan }) => ({ text: usd(plan.terms.premium) }) },
  {
    name: NAMES.premiumKept,
    of: ({ plan }) => ({ text: usdTotal(plan.analysis.netPremiumTotal) }),
  },
  figure(BREAKEVEN),
  figure(CASH_TO_SET_ASIDE),
  {
    name: ifFalls(first),
    isStrong: true,
    of: ({ plan: { afterFallTotal } }) =>
      afterFallTotal === null
        ? { text: DASH }
        : { text: usdResult(afterFallTotal), sign: signOf(afterFallTotal) },
  },
  figure(MOST_YOU_CAN_LOSE),
  ...(['assignment', 'profit', 'touch', 'bearable', 'delta', 'spread', 'rules'] as const).map(
    inRow,
  ),
];
