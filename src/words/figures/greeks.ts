import { sharesTotal } from '../../core/put/shortPut';
import { greeksOf } from '../../plan/derived';
import type { SellerGreeks } from '../../plan/greeks';
import type { Plan } from '../../plan/plan';
import { count, number, percent, percentFine, usd, usdTotal } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { atStart } from '../../text/sentence';
import { styledPut, unit, unitsOf } from '../kindWords';
import { noun } from '../planWords';
import { lacksRate, rateWords } from '../plan/rateWords';
import { unpricedWords } from '../plan/unpriced';
import type { Figure } from './figure';
import { pricingOf } from '../../plan/pricing';

/** A sensitivity to three digits; below a millionth it is 0. */
const digits = (value: number) => Number(value.toPrecision(3));

const isNothing = (dollars: number) => Math.abs(dollars) < 0.005;
/** A result too small to notice: `less than a cent`. */
const centsWords = (dollars: number) =>
  isNothing(dollars) && dollars !== 0 ? 'less than a cent' : usdResult(dollars);

const about = (dollars: number) => `about ${usdTotal(Math.abs(dollars))}`;

/** What the seller gains or loses when something changes. */
function told(when: string, gained: number): string {
  if (gained === 0) return `${when}, you neither gain nor lose.`;
  const amount = isNothing(gained) ? 'less than a cent' : about(gained);
  return `${when}, you ${gained > 0 ? 'gain' : 'lose'} ${amount}.`;
}

function dayTold(gained: number): string {
  if (gained === 0) return 'A day when nothing moves neither earns nor costs anything.';
  const amount = isNothing(gained) ? 'less than a cent' : about(gained);
  return `You ${gained > 0 ? 'earn' : 'lose'} ${amount} a day if nothing moves.`;
}

function curveTold(stockName: string, perDollar: number): string {
  const after = `After ${stockName} falls $1, each further dollar costs`;
  if (isNothing(perDollar)) return `${after} the same.`;
  return `${after} ${about(perDollar)} ${perDollar < 0 ? 'more' : 'less'}.`;
}

/** The rate from which a point is counted; 0 on the last day or without a quote. */
function fromRate(plan: Plan): string {
  return plan.days === 0 || lacksRate(plan)
    ? `; ${rateWords(plan)}`
    : `, from ${percentFine(pricingOf(plan).rate)} now`;
}

interface GreekFigure extends Figure {
  /** Its effect on the seller; null if there is none to state, and then the note says why. */
  readonly sentence: (greeks: SellerGreeks, plan: Plan) => string | null;
}

interface GreekParts extends Pick<GreekFigure, 'name' | 'sentence'> {
  /** Its value with its unit. */
  readonly note: (greeks: SellerGreeks, plan: Plan) => string;
  readonly formula: (plan: Plan) => string;
  readonly numbers: (greeks: SellerGreeks, sold: string, plan: Plan) => string;
}

/** A Greek of the whole position, in dollars: a sentence instead of a number. */
const greek = ({ name, sentence, note, formula, numbers }: GreekParts): GreekFigure => ({
  name,
  sentence,
  value(plan) {
    const greeks = greeksOf(plan);
    return greeks && sentence(greeks, plan);
  },
  note(plan) {
    const greeks = greeksOf(plan);
    return greeks && note(greeks, plan);
  },
  recipe(plan) {
    const greeks = greeksOf(plan);
    if (!greeks) return { formula: formula(plan), numbers: unpricedWords(plan, 'it') };
    return {
      formula: formula(plan),
      numbers: numbers(greeks, number(-sharesTotal(plan.terms)), plan),
      note: `Slopes of the price of ${styledPut(plan)} at a volatility of ${percent(greeks.volatility)} and ${rateWords(plan)}, with dividends. They hold for small moves and change with every one.`,
    };
  },
});

const signed = (value: number) => `(${number(digits(value))})`;
const perShare = (value: number) => `(${usd(value)})`;

const sharesPerDollar = (gammaTotal: number, plan: Plan) =>
  `${number(digits(gammaTotal))} ${unitsOf(plan)} per dollar`;
const soldUnits = (plan: Plan) => `${atStart(unitsOf(plan))} sold`;
const aPoint = (dollars: number) => `${centsWords(dollars)} a point`;
const movesLike = (deltaTotal: number, plan: Plan) => count(digits(deltaTotal), unit(plan));

const THETA = greek({
  name: 'Theta, time',
  sentence: ({ sold }, { days }) => (days === 0 ? null : dayTold(sold.thetaPerDayTotal)),
  note({ sold, fallAgainstDay }, { days, stockName }) {
    if (days === 0) return 'less than a day is left: what time value remains goes by the close';
    const takenBack =
      fallAgainstDay === null
        ? ''
        : `; a fall of ${usd(fallAgainstDay)} in ${stockName} takes it back`;
    return `${centsWords(sold.thetaPerDayTotal)} a calendar day${takenBack}`;
  },
  formula: (plan) => `${soldUnits(plan)} × change of the put’s price in a year ÷ 365`,
  numbers: ({ put, sold }, shares) =>
    `${shares} × ${perShare(put.theta)} ÷ 365 = ${centsWords(sold.thetaPerDayTotal)} a day`,
});

/** How the price changes for a small move of the Greek's variable. */
const priceChange = (per: string) => (plan: Plan) =>
  `${soldUnits(plan)} × change of the put’s price for ${per}`;

/** The Greeks of the short put, each as what it does to the seller. */
export const GREEKS: readonly GreekFigure[] = [
  THETA,
  greek({
    name: 'Delta, the stock',
    sentence: ({ sold }, { stockName }) => told(`If ${stockName} falls $1`, -sold.deltaTotal),
    note: ({ put, sold }, plan) =>
      `moves like ${movesLike(sold.deltaTotal, plan)}; delta of the put ${number(digits(put.delta))}`,
    formula: (plan) => priceChange(`a dollar’s rise of the ${noun(plan)}`)(plan),
    numbers: ({ put, sold }, shares, plan) =>
      `${shares} × ${signed(put.delta)} = ${movesLike(sold.deltaTotal, plan)}`,
  }),
  greek({
    name: 'Gamma, the delta',
    sentence: ({ sold }, { stockName }) => curveTold(stockName, sold.gammaTotal),
    note: ({ sold }, plan) =>
      `${sharesPerDollar(sold.gammaTotal, plan)}${sold.gammaTotal < 0 ? ': falls cost ever more, rises bring ever less' : ''}`,
    formula: (plan) =>
      `${soldUnits(plan)} × change of the put’s delta for a dollar’s rise of the ${noun(plan)}`,
    numbers: ({ put, sold }, shares, plan) =>
      `${shares} × ${signed(put.gamma)} = ${sharesPerDollar(sold.gammaTotal, plan)}`,
  }),
  greek({
    name: 'Vega, volatility',
    sentence: ({ sold }) => told('If volatility rises one point', sold.vegaPerPointTotal),
    note: ({ sold, volatility }) =>
      `${aPoint(sold.vegaPerPointTotal)}, as from ${percent(volatility)} to ${percent(volatility + 0.01)}`,
    formula: priceChange('100 points of volatility ÷ 100'),
    numbers: ({ put, sold }, shares) =>
      `${shares} × ${perShare(put.vega)} ÷ 100 = ${aPoint(sold.vegaPerPointTotal)}`,
  }),
  greek({
    name: 'Rho, the interest rate',
    sentence: ({ sold }) => told('If the rate rises one point', sold.rhoPerPointTotal),
    note: ({ sold }, plan) => aPoint(sold.rhoPerPointTotal) + fromRate(plan),
    formula: priceChange('100 points of the rate ÷ 100'),
    numbers: ({ put, sold }, shares) =>
      `${shares} × ${perShare(put.rho)} ÷ 100 = ${aPoint(sold.rhoPerPointTotal)}`,
  }),
];
