import type { Check } from '../../core/book/reconcile/compare';
import { count, DASH, monthDay, number } from '../../text/format';
import { optionName } from '../trades/seriesName';
import { amountWords } from '../trades/ledgerWords';

const FIGURES: Readonly<Record<Check['what'], string>> = {
  realized: 'Realized gain',
  commissions: 'Commissions',
  options: 'Options, sold less bought',
  shares: 'Shares, sold less bought',
  dividends: 'Dividends, after withholding',
  interest: 'Interest',
  fees: 'Fees',
  deposits: 'Deposits less withdrawals',
  quantity: 'Bought less sold',
  net: 'All its money, after fees',
  cash: 'Ending cash',
  position: 'Open at the end',
};

const OF = { options: ' on options', shares: ' on shares', all: '' } as const;

const isCounted = ({ what }: Pick<Check, 'what'>) => what === 'position' || what === 'quantity';

const holdingName = (holding: NonNullable<Check['holding']>) =>
  typeof holding === 'string' ? holding : `${optionName(holding)}, ${monthDay(holding.expiration)}`;

/** The name of a figure: `Realized gain on options`, `Open at the end: KO 67.50 put, Jan 15`. */
export function checkName({ what, of, holding }: Check): string {
  const named =
    what === 'realized' || what === 'commissions' ? FIGURES[what] + OF[of] : FIGURES[what];
  return holding === null ? named : `${FIGURES[what]}: ${holdingName(holding)}`;
}

const figureText = (value: number | null, check: Pick<Check, 'what' | 'currency'>) =>
  value === null
    ? DASH
    : isCounted(check)
      ? number(value)
      : amountWords(Math.abs(value) < 0.005 ? 0 : value, check.currency);

/** Ours, theirs and the difference, for side-by-side cells. */
export const checkCells = (check: Check) => ({
  ours: figureText(check.ours, check),
  theirs: figureText(check.theirs, check),
  difference: check.difference === null ? DASH : figureText(Math.abs(check.difference), check),
});

export const differs = ({ difference }: Check): boolean => difference !== 0;

/** Open differences of a statement, one sentence per figure: `Commissions: $1.30`. */
export const differingWords = (checks: readonly Check[]): readonly string[] =>
  checks.filter(differs).map((check) => `${checkName(check)}: ${checkCells(check).difference}`);

/** `row 143`, `rows 143 and 150`, `rows 143, 150 and 9 more`. */
export function rowsWords(lines: readonly number[]): string {
  const [first, second] = lines;
  if (lines.length <= 1) return first === undefined ? '' : `row ${first}`;
  if (lines.length === 2) return `rows ${first} and ${second}`;
  return `rows ${first}, ${second} and ${count(lines.length - 2, 'more', 'more')}`;
}

/** Agreeing figures of one series or symbol, in few words. */
export const agreeingWords = (checks: readonly Check[]): string =>
  `${count(checks.length, 'figure')} of single series and symbols ${checks.length === 1 ? 'agrees' : 'agree'}`;
