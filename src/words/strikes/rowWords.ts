import type { RankedPut } from '../../core/chain/rankedPut';
import type { Column } from '../../plan/strikes/columns';
import { isShortPeriod } from '../../plan/shortPeriod';
import { percentChance } from '../../text/chanceFormat';
import {
  count,
  DASH,
  monthDay,
  number,
  numberFormat,
  percent,
  percentFine,
  percentPerYear,
  price,
  usd,
  usdBrief,
  usdTotal,
} from '../../text/format';
import { NAMES } from '../names';
import { RULE_LABELS } from './ruleLabels';

/** Column names. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  expiration: 'Expiration',
  strike: 'Strike',
  spread: 'Bid × ask',
  annualizedReturn: NAMES.annualizedReturn,
  overBills: 'Over T-bills',
  assignment: NAMES.assignment,
  bearable: 'Bearable volatility',
  cash: NAMES.cash,
  rules: 'Rules',
  soldAt: 'Premium',
  periodReturn: 'Return for the period',
  perDay: 'Dollars a day',
  breakeven: NAMES.breakeven,
  implied: 'Implied volatility',
  delta: 'Delta',
  profit: 'Chance of profit',
  touch: 'Chance of touching the strike',
  deviations: 'Standard deviations to the strike',
  openInterest: 'Open interest',
  volume: 'Volume',
  secured: 'Contracts your cash secures',
  passingBid: 'Bid that would pass',
  dominated: 'Dominated by',
};

/** What a column's head says about the second figure in its cells. */
export const HEAD_BESIDE: Partial<Readonly<Record<Column, string>>> = {
  spread: 'spread',
  bearable: 'implied',
};

/** The contents of a cell: its figure, and a second one beside it. */
export interface CellWords {
  readonly text: string;
  readonly beside?: string | undefined;
  /** What the second figure is, if the table's head says so already. */
  readonly besideIs?: string | undefined;
}

const orDash = (value: number | null, write: (value: number) => string) =>
  value === null ? DASH : write(value);

const twoDecimals = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

const signed = (value: number) => (value > 0 ? `+${percent(value)}` : percent(value));

/** `7.8% below` the stock, or above it. */
const distance = (outOfTheMoney: number) =>
  `${percent(Math.abs(outOfTheMoney))} ${outOfTheMoney < 0 ? 'above' : 'below'}`;

/** The rules' result: `passes`, or how many fail and warn. */
function rulesWords({ verdicts }: RankedPut): CellWords {
  if (verdicts === null) return { text: DASH };
  const all = Object.entries(verdicts);
  const [failed, warned] = (['fail', 'warn'] as const).map((wanted) =>
    all.flatMap(([name, { status }]) =>
      status === wanted ? [RULE_LABELS[name as keyof typeof verdicts]] : [],
    ),
  );
  const broken = [
    ...(failed!.length > 0 ? [count(failed!.length, 'fails', 'fail')] : []),
    ...(warned!.length > 0 ? [count(warned!.length, 'warns', 'warn')] : []),
  ];
  if (broken.length === 0) return { text: 'none broken' };
  // The count text already shows that failing rules come first.
  return {
    text: broken.join(', '),
    beside: [failed!, warned!]
      .filter((some) => some.length > 0)
      .map((some) => some.join(', '))
      .join('; '),
  };
}

/** The cells of a put's row. */
export const CELLS: Readonly<Record<Column, (put: RankedPut) => CellWords>> = {
  expiration: ({ contract, days }) => ({
    text: monthDay(contract.expiration),
    beside: days < 0 ? 'past' : count(days, 'day'),
  }),
  strike: ({ contract, outOfTheMoney }) => ({
    text: usdBrief(contract.strike).slice(1),
    beside: distance(outOfTheMoney),
  }),
  spread: ({ quote, spreadOfMid }) => ({
    text: `${orDash(quote.bid, price)} × ${orDash(quote.ask, price)}`,
    beside: spreadOfMid === null ? 'one-sided' : percent(spreadOfMid),
  }),
  annualizedReturn: (put) => ({
    text: orDash(put.annualizedReturn, percentPerYear),
    beside: isShortPeriod(put) ? 'short period' : undefined,
  }),
  overBills: ({ excessOverBills }) => ({ text: orDash(excessOverBills, signed) }),
  assignment: ({ assignment }) => ({ text: orDash(assignment, percentChance) }),
  bearable: ({ bearableVolatility, impliedVolatility }) => ({
    text: orDash(bearableVolatility, percent),
    beside: impliedVolatility === null ? undefined : percent(impliedVolatility),
    besideIs: 'implied',
  }),
  cash: ({ collateralTotal }) => ({ text: usdTotal(collateralTotal) }),
  rules: rulesWords,
  soldAt: (put) => ({ text: orDash(put.price, price) }),
  periodReturn: (put) => ({ text: orDash(put.periodReturn, percentFine) }),
  perDay: ({ dollarsPerDay }) => ({ text: orDash(dollarsPerDay, usd) }),
  breakeven: ({ breakeven, discountToSpot }) => ({
    text: orDash(breakeven, price),
    beside: discountToSpot === null ? undefined : distance(discountToSpot),
  }),
  implied: ({ impliedVolatility, otherVolatility }) => ({
    text: orDash(impliedVolatility, percent),
    beside: otherVolatility === null ? undefined : `${percent(otherVolatility)} in the source`,
  }),
  delta: ({ delta, otherDelta }) => ({
    text: orDash(delta, twoDecimals),
    beside: otherDelta === null ? undefined : `${twoDecimals(otherDelta)} in the source`,
  }),
  profit: ({ profit }) => ({ text: orDash(profit, percentChance) }),
  touch: ({ touchStrike }) => ({ text: orDash(touchStrike, percentChance) }),
  deviations: ({ deviationsToStrike }) => ({ text: orDash(deviationsToStrike, twoDecimals) }),
  openInterest: ({ quote }) => ({ text: orDash(quote.openInterest, number) }),
  volume: ({ quote }) => ({ text: orDash(quote.volume, number) }),
  secured: ({ contractsSecured }) => ({ text: orDash(contractsSecured, number) }),
  passingBid: ({ passingBid }) => ({ text: orDash(passingBid, price) }),
  dominated: ({ dominatedBy }) => ({
    text: orDash(dominatedBy && dominatedBy.strike, (strike) => usdBrief(strike).slice(1)),
  }),
};

/** Why a row has dashes, as a sentence; null if it has none. */
export function dashWords({ price: sold, days, impliedVolatility }: RankedPut): string | null {
  if (days < 0) return 'Past its expiration: nothing can be worked out.';
  if (sold === null) return 'There is no price to sell at.';
  if (days === 0) return 'No days are left, so there is no yearly return.';
  return impliedVolatility === null
    ? 'No volatility explains its prices, so no chance is shown.'
    : null;
}
