import type { RankedPut } from '../../core/chain/rankedPut';
import type { Column } from '../../plan/strikes/columns';
import { isShortPeriod } from '../../plan/shortPeriod';
import { percentChance } from '../../text/chanceFormat';
import {
  count,
  DASH,
  monthDay,
  percent,
  percentPerYear,
  price,
  usdBrief,
  usdTotal,
} from '../../text/format';
import { RULE_LABELS } from './ruleLabels';

/** What each column is called. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  expiration: 'Expiration',
  strike: 'Strike',
  spread: 'Bid × ask',
  annualizedReturn: 'Annualized return',
  overBills: 'Over T-bills',
  assignment: 'Chance of assignment',
  bearable: 'Bearable volatility',
  cash: 'Cash to set aside',
  rules: 'Rules',
};

/** What stands in a cell: its figure, and what is said beside it. */
interface CellWords {
  readonly text: string;
  readonly beside?: string | undefined;
}

const orDash = (value: number | null, write: (value: number) => string) =>
  value === null ? DASH : write(value);

const signed = (value: number) => (value > 0 ? `+${percent(value)}` : percent(value));

/** `7.8% below` the stock, or above it. */
const distance = (outOfTheMoney: number) =>
  `${percent(Math.abs(outOfTheMoney))} ${outOfTheMoney < 0 ? 'above' : 'below'}`;

/** What the rules say: `passes`, or how many fail and warn. */
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
  return { text: broken.join(', '), beside: [...failed!, ...warned!].join(', ') };
}

/** Each cell of the row of a put. */
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
    beside: impliedVolatility === null ? undefined : `${percent(impliedVolatility)} implied`,
  }),
  cash: ({ collateralTotal }) => ({ text: usdTotal(collateralTotal) }),
  rules: rulesWords,
};

/** Why a row has dashes, a sentence; null where it has none. */
export function dashWords({ price: sold, days, impliedVolatility }: RankedPut): string | null {
  if (days < 0) return 'Past its expiration: nothing can be worked out.';
  if (sold === null) return 'There is no price to sell at.';
  if (days === 0) return 'No day is left to state a return a year by.';
  return impliedVolatility === null
    ? 'Its prices follow from no volatility, so there is no chance to state.'
    : null;
}
