import type { InBase } from '../../plan/compare/baseCurrency';
import { NAMES } from '../names';
import { refusesUnsecured } from '../plan/unsecuredWords';
import { capitalWords, conditionWords } from '../planWords';
import { amountsIn, exchangeRate } from '../../text/currency';
import { count, DASH, longDate, percentBrief, percentFine, usd, usdTotal } from '../../text/format';
import { percentResult } from '../../text/resultFormat';
import { signOf } from '../../text/sign';
import type { Plan } from '../../plan/plan';

/** The put's amounts in both currencies. */
export function amountRows({ analysis, breakeven }: Plan, { currency, change }: InBase) {
  const { perShare, total } = amountsIn(currency);
  const both = (name: string, dollars: number | null, isPerShare = false) => ({
    key: name,
    cells: [
      name,
      dollars === null ? DASH : (isPerShare ? usd : usdTotal)(dollars),
      dollars === null ? DASH : (isPerShare ? perShare : total)(change(dollars)),
    ] as const,
  });
  return [
    both(NAMES.premiumKept, analysis.netPremiumTotal),
    both(NAMES.cash, analysis.collateralTotal),
    both(
      NAMES.breakeven + (breakeven === null ? ': fees take the premium' : ', per share'),
      breakeven,
      true,
    ),
    both(NAMES.maxLoss, analysis.maxLossTotal),
  ];
}

/** The rate used, and its date. */
export function rateWords({ account }: Plan, { currency, perDollar }: InBase): string {
  const when = account.baseDate
    ? `of ${longDate(account.baseDate)}`
    : 'without a date: enter the day it is from';
  return `One dollar is ${currency} ${exchangeRate(perDollar)}, a rate ${when}.`;
}

const moveName = (move: number) =>
  move === 0
    ? 'Unchanged'
    : `Dollar ${percentBrief(Math.abs(move))} ${move < 0 ? 'lower' : 'higher'}`;

const asResult = (share: number) => ({
  text: percentResult(share),
  // The sign after rounding to two decimals of a percentage.
  sign: signOf(share * 100),
});

export const moveColumns = (currency: string) => [
  'The rate by expiration',
  `${currency} per dollar`,
  'Cash converted to dollars',
  `Cash kept in ${currency}`,
];

export const moveRows = ({ moves }: InBase) =>
  moves.map(({ move, perDollar, converted, unconverted }) => ({
    key: String(move),
    strong: move === 0,
    cells: [
      moveName(move),
      exchangeRate(perDollar),
      asResult(converted),
      asResult(unconverted),
    ] as const,
  }));

/** What the exchange rate does to the return. */
export function moveWords(plan: Plan, { currency, periodReturn, breakevenFall }: InBase): string {
  const basis = `${percentFine(periodReturn)} in ${count(plan.days, 'day')} on ${capitalWords(plan)}, ${plan.convention.fees} fees, ${conditionWords(plan)}`;
  const gone =
    breakevenFall === null
      ? 'There is no return for the rate to take.'
      : `A dollar ${percentFine(breakevenFall)} lower takes all of it from cash that was converted.`;
  const paid = plan.isIndex ? 'a settlement' : 'assignment';
  const borrowed = refusesUnsecured(plan) ? '' : ', or borrowed at interest';
  return `In dollars the return is ${basis}; not annualized. ${gone} With cash kept in ${currency}, only the premium is exposed to the rate, but ${paid} still needs the dollars: they are then bought at that day’s rate${borrowed}. The cost of converting is left out, and so is interest on either side.`;
}
