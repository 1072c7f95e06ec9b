import { profitAfterFall } from '../../../core/strategies/falls';
import type { Limit } from '../../../core/strategies/profitLine';
import { rowAfterTax, type Comparison, type Row } from '../../../plan/compare/compare';
import type { Plan } from '../../../plan/plan';
import { ROW_NAMES } from '../../../words/figures/rows';
import { conventionBrief } from '../../../words/conventionBrief';
import { noun, yearly } from '../../../words/planWords';
import { DASH, percentBrief, percentFine, usd, usdBrief, usdTotal } from '../../../text/format';
import { percentResult, usdResult } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { approvalCell, approvalRank, APPROVALS_AS_OF } from '../../../words/compare/approvalWords';
import type { Cell } from './RowTable';

export interface Column {
  readonly key: string;
  readonly head: string;
  readonly note?: string | undefined;
  readonly cell: (row: Row) => Cell;
  /** The value to sort by; null comes last. */
  readonly rank: (row: Row) => number | null;
  /** Whether it leads a row when there is room for three figures. */
  readonly leads?: boolean;
}

/** The columns of a table, for a row's own plan. */
export type ColumnsOf = (plan: Plan, comparison: Comparison) => readonly Column[];

const amount = (total: Limit | null) => (total === 'unlimited' ? Infinity : total);

const CAPITAL_KINDS: Readonly<Record<Row['capitalKind'], string>> = {
  cash: 'cash',
  margin: 'margin',
  shares: 'shares',
  scenario: 'our scenario, not your broker’s',
};

const NO_CAPITAL: Cell = { text: DASH, note: 'none of your own' };

function capital({ capitalTotal, capitalKind, freeCashTotal }: Row): Cell {
  if (capitalTotal <= 0) return NO_CAPITAL;
  const more = freeCashTotal < -0.005 ? `; ${usdTotal(-freeCashTotal)} more than the cash` : '';
  return { text: usdTotal(capitalTotal), note: CAPITAL_KINDS[capitalKind] + more };
}

function breakeven({ breakevens, maxProfitTotal }: Row): Cell {
  if (breakevens.length > 0) return { text: breakevens.map(usd).join(' and ') };
  const gains = maxProfitTotal === 'unlimited' || maxProfitTotal > 0;
  return { text: 'None', note: gains ? 'gains at every price' : 'gains at no price' };
}

const unlimited = (plan: Plan): Cell => ({ text: 'Unlimited', note: `as the ${noun(plan)} rises` });

function gained({ maxProfitTotal: most }: Row, plan: Plan): Cell {
  if (most === 'unlimited') return unlimited(plan);
  return { text: usdTotal(most), note: most < 0 ? 'a loss even at best' : undefined };
}

function lost(row: Row, plan: Plan): Cell {
  const { kind, maxLossTotal: most, capitalTotal, assignedAlone } = row;
  if (most === 'unlimited') return unlimited(plan);
  if (most === 0) {
    return {
      text: 'Nothing',
      note: kind === 'bills' ? 'held to maturity' : 'gains at every price',
    };
  }
  const share = capitalTotal > 0 ? percentFine(most / capitalTotal) : null;
  const more = assignedAlone ? 'more if the put sold is assigned alone' : null;
  return { text: usdTotal(most), note: [share, more].filter(Boolean).join('; ') };
}

function owed({ owedIfAssignedTotal: owedTotal }: Row, plan: Plan): Cell {
  if (owedTotal === 'unlimited') return unlimited(plan);
  return { text: owedTotal === null ? 'Nothing' : usdTotal(owedTotal) };
}

/**
 * A put assigned without the one bought against it gets a margin call for the cash its shares lack.
 */
function called(row: Row, spot: number, { account }: Plan): Cell {
  const { marginCall, assignedAlone, owedIfAssignedTotal } = row;
  if (assignedAlone && typeof owedIfAssignedTotal === 'number') {
    return {
      text: 'Possible',
      note: `if assigned early or alone: with less cash than ${usdTotal(owedIfAssignedTotal)}`,
    };
  }
  if (!marginCall.possible) {
    const isPromise = row.capitalKind === 'cash' && row.owedIfAssignedTotal !== null;
    const stays = isPromise && account.accountKind === 'margin';
    return { text: 'No', note: stays ? 'while its cash stays there' : null };
  }
  const { fallPrice, risePrice } = marginCall;
  if (fallPrice !== null && fallPrice >= spot)
    return { text: 'At once', note: 'the cash is short' };
  const prices = [
    ...(fallPrice === null ? [] : [`below ${usd(fallPrice)}`]),
    ...(risePrice === null ? [] : [`above ${usd(risePrice)}`]),
  ];
  if (prices.length === 0) return { text: 'No', note: 'with this cash' };
  return { text: 'Possible', note: prices.join(', ') };
}

const perYear = (rate: number | null): Cell => ({ text: yearly(rate) ?? DASH });

/** What a row gains or loses if the stock ends this much lower, also as a share of its capital. */
function fallColumn(fall: number, { terms }: Comparison): Column {
  const { spot } = terms.trade;
  return {
    key: `down ${percentBrief(fall)}`,
    head: fall === 0 ? 'Unchanged' : `Down ${percentBrief(fall)}`,
    note: usd(spot * (1 - fall)),
    cell(row) {
      const profit = profitAfterFall(row, spot, fall);
      const share = row.capitalTotal > 0 ? percentResult(profit / row.capitalTotal) : DASH;
      return { text: usdResult(profit), note: share, sign: signOf(profit) };
    },
    rank: (row) => profitAfterFall(row, spot, fall),
  };
}

/** The short comparison: dollars first, then the capital. */
export function mainColumns(plan: Plan, comparison: Comparison): readonly Column[] {
  const { trade } = comparison.terms;
  const afterTax = (row: Row) => rowAfterTax(row, comparison);
  const ifTaxed = (column: Column) => (comparison.beforeTax === 'notAsked' ? [] : [column]);
  return [
    {
      key: 'income',
      head: ROW_NAMES.income,
      note: `if the ${noun(plan)} stays at ${usdBrief(trade.spot)}`,
      cell: ({ incomeTotal }) => ({ text: usdTotal(incomeTotal) }),
      rank: ({ incomeTotal }) => incomeTotal,
      leads: true,
    },
    ...ifTaxed({
      key: 'incomeAfterTax',
      head: ROW_NAMES.incomeAfterTax,
      cell(row) {
        const left = afterTax(row);
        return { text: left ? usdTotal(left.incomeTotal) : DASH };
      },
      rank: (row) => afterTax(row)?.incomeTotal ?? null,
    }),
    { ...fallColumn(plan.fall, comparison), leads: true },
    {
      key: 'lost',
      head: ROW_NAMES.lost,
      note: 'and of its capital',
      cell: (row) => lost(row, plan),
      rank: ({ maxLossTotal }) => amount(maxLossTotal),
    },
    {
      key: 'capital',
      head: ROW_NAMES.capital,
      note: plan.convention.basis === 'netOfPremium' ? 'net of premium' : undefined,
      cell: capital,
      rank: ({ capitalTotal }) => capitalTotal,
    },
    {
      key: 'annualized',
      head: ROW_NAMES.annualized,
      note: conventionBrief(plan),
      cell: ({ annualizedReturn }) => perYear(annualizedReturn),
      rank: ({ annualizedReturn }) => annualizedReturn,
      leads: true,
    },
    ...ifTaxed({
      key: 'annualizedAfterTax',
      head: ROW_NAMES.annualizedAfterTax,
      note: conventionBrief(plan),
      cell: (row) => perYear(afterTax(row)?.annualizedReturn ?? null),
      rank: (row) => afterTax(row)?.annualizedReturn ?? null,
    }),
  ];
}

/** Further facts about a row, and what it may require before and after it is opened. */
export const otherColumns = (plan: Plan, comparison: Comparison): readonly Column[] => [
  {
    key: 'period',
    head: ROW_NAMES.period,
    cell: ({ periodReturn }) => ({
      text: periodReturn === null ? DASH : percentFine(periodReturn),
    }),
    rank: ({ periodReturn }) => periodReturn,
  },
  {
    key: 'breakeven',
    head: ROW_NAMES.breakeven,
    cell: breakeven,
    rank: ({ breakevens }) => breakevens[0] ?? null,
  },
  {
    key: 'gained',
    head: ROW_NAMES.gained,
    cell: (row) => gained(row, plan),
    rank: ({ maxProfitTotal }) => amount(maxProfitTotal),
  },
  {
    key: 'owed',
    head: ROW_NAMES.owed(plan),
    cell: (row) => owed(row, plan),
    rank: ({ owedIfAssignedTotal }) => amount(owedIfAssignedTotal),
  },
  {
    key: 'called',
    head: ROW_NAMES.called,
    note: `with all ${usdTotal(plan.analysis.collateralTotal)} in the account`,
    cell: (row) => called(row, comparison.terms.trade.spot, plan),
    rank: ({ marginCall }) => (marginCall.possible ? marginCall.fallPrice : null),
  },
  {
    key: 'approval',
    head: 'Approval',
    note: APPROVALS_AS_OF,
    cell: (row) => approvalCell(row, plan),
    rank: approvalRank,
  },
];

/** One column per fall. */
export const fallColumns =
  (falls: readonly number[]): ColumnsOf =>
  (_, comparison) =>
    falls.map((fall) => fallColumn(fall, comparison));
