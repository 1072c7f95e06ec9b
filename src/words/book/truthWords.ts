import type { Truth, TruthTotal } from '../../plan/book/truths';
import { count, DASH, percentPerYear, usd, usdWhole } from '../../text/format';
import { usdResultShort } from '../../text/resultFormat';
import { signOf, type Sign } from '../../text/sign';
import { dayWords } from './dayWords';

export interface TruthFigure {
  readonly name: string;
  readonly text: string;
  readonly sign?: Sign;
}

/** The figures of a campaign, always in this order: the credit first, and its value last. */
export const TRUTH_NAMES = [
  'Credits received',
  'Closing legs cost',
  'All closed at the marks now',
  'Campaign breakeven',
  'T-bills, same capital-days',
] as const;

const known = (total: number | null, write: (value: number) => string) =>
  total === null ? DASH : write(total);

const costText = (total: number | null) =>
  known(total, (value) => usdWhole(value === 0 ? 0 : -value));

function figures(
  truth: Pick<Truth, 'creditsTotal' | 'debitsTotal' | 'closedNowTotal' | 'billTotal'>,
  even: string,
): readonly TruthFigure[] {
  const { creditsTotal, debitsTotal, closedNowTotal, billTotal } = truth;
  const [credits, closing, now, breakeven, bills] = TRUTH_NAMES;
  return [
    { name: credits, text: known(creditsTotal, usdWhole) },
    { name: closing, text: costText(debitsTotal) },
    {
      name: now,
      text: closedNowTotal === null ? 'no mark' : usdResultShort(closedNowTotal),
      sign: closedNowTotal === null ? undefined : signOf(closedNowTotal),
    },
    { name: breakeven, text: even },
    { name: bills, text: known(billTotal, usdResultShort) },
  ];
}

export const truthFigures = (truth: Truth): readonly TruthFigure[] =>
  figures(truth, known(truth.economicBreakeven, usd));

/** The same over several campaigns, which have no common breakeven. */
export const totalFigures = (total: TruthTotal): readonly TruthFigure[] => figures(total, DASH);

/** `open campaign`, `7 open campaigns`. */
export const campaignsNumber = (campaigns: number): string =>
  campaigns === 1 ? 'open campaign' : `${campaigns} open campaigns`;

/** The campaigns that the sum leaves out. */
export const unmarkedWords = (unmarked: number): string =>
  `${count(unmarked, 'campaign')} without a mark ${unmarked === 1 ? 'is' : 'are'} left out of the value at the marks; model prices never count.`;

export const ENDED_HEADS = [
  TRUTH_NAMES[0],
  TRUTH_NAMES[1],
  'Dividends',
  'Profit',
  'A year on the capital',
  TRUTH_NAMES[4],
] as const;

/** `Oct 23 to Nov 20`. */
export const endedDays = ({ campaign: { from, to } }: Truth, asOf: string): string =>
  `${dayWords(from, asOf)} to ${dayWords(to!, asOf)}`;

/** The figures of an ended campaign, one per column. */
export function endedCells({ campaign, billTotal }: Truth): readonly TruthFigure[] {
  const { creditsTotal, debitsTotal, dividendsTotal, netCashTotal, annualizedReturn } = campaign;
  const [credits, closing, dividends, profit, rate, bills] = ENDED_HEADS;
  return [
    { name: credits, text: known(creditsTotal, usdWhole) },
    { name: closing, text: costText(debitsTotal) },
    { name: dividends, text: usdWhole(dividendsTotal) },
    {
      name: profit,
      text: known(netCashTotal, usdResultShort),
      sign: netCashTotal === null ? undefined : signOf(netCashTotal),
    },
    { name: rate, text: known(annualizedReturn, percentPerYear) },
    { name: bills, text: known(billTotal, usdResultShort) },
  ];
}
