import type { InBase } from '../../state/baseCurrency';
import { basisWord } from '../../state/planWords';
import type { OutlookPlan } from '../../state/outlook';
import {
  count,
  DASH,
  longDate,
  percentBrief,
  percentFine,
  percentResult,
  usd,
  usdTotal,
} from '../../text/format';
import { signOf } from '../../text/sign';

/** An amount in a currency named by its letters: whole units from 1,000, as dollars are shown. */
function inCurrency(currency: string, amount: number, isPerShare = false): string {
  const isWhole = !isPerShare && Math.abs(amount) >= 999.995;
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    signDisplay: 'negative',
    ...(isWhole ? { maximumFractionDigits: 0 } : {}),
  })
    .format(amount)
    .replace('-', '−');
}

/** The put's amounts in both currencies. */
export function amountRows({ analysis, breakeven }: OutlookPlan, { currency, change }: InBase) {
  const both = (name: string, dollars: number | null, isPerShare = false) => ({
    key: name,
    cells: [
      name,
      dollars === null ? DASH : (isPerShare ? usd : usdTotal)(dollars),
      dollars === null ? DASH : inCurrency(currency, change(dollars), isPerShare),
    ] as const,
  });
  return [
    both('Premium kept', analysis.netPremiumTotal),
    both('Cash to set aside', analysis.collateralTotal),
    both(
      breakeven === null ? 'Breakeven: fees take the premium' : 'Breakeven, per share',
      breakeven,
      true,
    ),
    both('Most you can lose', analysis.maxLossTotal),
  ];
}

/** An exchange rate, as many decimals as it needs. */
const rateFormat = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
});

/** At which rate, and of when. */
export function rateWords({ input }: OutlookPlan, { currency, perDollar }: InBase): string {
  const when = input.baseDate
    ? `of ${longDate(input.baseDate)}`
    : 'without a date: enter the day it is from';
  return `One dollar is ${currency} ${rateFormat.format(perDollar)}, a rate ${when}.`;
}

const moveName = (move: number) =>
  move === 0
    ? 'Unchanged'
    : `Dollar ${percentBrief(Math.abs(move))} ${move < 0 ? 'lower' : 'higher'}`;

const asResult = (share: number) => ({
  text: percentResult(share),
  // By what is shown: two decimals of a percentage.
  sign: signOf(share * 100),
});

export const moveColumns = (currency: string) => [
  'The rate by expiration',
  `${currency} per dollar`,
  'Cash changed into dollars',
  `Cash kept in ${currency}`,
];

export const moveRows = ({ moves }: InBase) =>
  moves.map(({ move, perDollar, converted, unconverted }) => ({
    key: String(move),
    strong: move === 0,
    cells: [
      moveName(move),
      rateFormat.format(perDollar),
      asResult(converted),
      asResult(unconverted),
    ] as const,
  }));

/** What the exchange rate does to the return. */
export function moveWords(
  plan: OutlookPlan,
  { currency, periodReturn, breakevenFall }: InBase,
): string {
  const basis = `${percentFine(periodReturn)} in ${count(plan.days, 'day')} on ${usdTotal(plan.capitalTotal)} ${basisWord(plan)}, ${plan.convention.fees} fees, if the put expires worthless`;
  const gone =
    breakevenFall === null
      ? 'There is no return for the rate to take.'
      : `A dollar ${percentFine(breakevenFall)} lower takes all of it from cash that was changed.`;
  return `In dollars the return is ${basis}; not annualized. ${gone} Cash kept in ${currency} puts only the premium at the rate’s risk, but assignment needs the dollars after all: they are then bought at the rate of that day, or borrowed at interest. The cost of changing is left out, and so is interest on either side.`;
}
