import type { SellerGreeks } from '../../plan/greeks';
import { count, number, percent, percentFine, usd, usdResult, usdTotal } from '../../text/format';
import { lacksRate, rateWords } from './rateWords';
import type { Plan } from '../../plan/plan';

/** A sensitivity to three digits; what is smaller than a millionth is none. */
export const digits = (value: number) => Number(value.toPrecision(3));

const isNothing = (dollars: number) => Math.abs(dollars) < 0.005;
/** A result a seller may never see: `less than a cent`. */
export const centsWords = (dollars: number) =>
  isNothing(dollars) && dollars !== 0 ? 'less than a cent' : usdResult(dollars);

const about = (dollars: number) => `about ${usdTotal(Math.abs(dollars))}`;

/** What happens to the seller when something else does. */
function told(when: string, gained: number): string {
  if (gained === 0) return `${when}, you neither gain nor lose.`;
  if (isNothing(gained)) return `${when}, you ${gained > 0 ? 'gain' : 'lose'} less than a cent.`;
  return `${when}, you ${gained > 0 ? 'gain' : 'lose'} ${about(gained)}.`;
}

function dayTold(gained: number): string {
  if (gained === 0) return 'A day in which nothing moves neither earns nor costs.';
  if (isNothing(gained)) {
    return `You ${gained > 0 ? 'earn' : 'lose'} less than a cent a day if nothing moves.`;
  }
  return `You ${gained > 0 ? 'earn' : 'lose'} ${about(gained)} a day if nothing moves.`;
}

function curveTold(stockName: string, perDollar: number): string {
  const after = `After ${stockName} falls $1, each further dollar costs`;
  if (isNothing(perDollar)) return `${after} the same.`;
  return `${after} ${about(perDollar)} ${perDollar < 0 ? 'more' : 'less'}.`;
}

/** From which rate a point goes; none is counted on the last day, or without a quote. */
function fromRate(plan: Plan): string {
  return plan.days === 0 || lacksRate(plan)
    ? `; ${rateWords(plan)}`
    : `, from ${percentFine(plan.rate)} now`;
}

/** A Greek of the seller's: what it does in a sentence, and its number with its unit. */
export interface GreekWords {
  readonly of: 'theta' | 'delta' | 'gamma' | 'vega' | 'rho';
  readonly name: string;
  /** Null where it says nothing, and then `note` says why. */
  readonly sentence: string | null;
  readonly note: string;
}

/** Each Greek in dollars for the whole position. */
export function greekWords(
  plan: Plan,
  { put, sold, volatility, fallAgainstDay }: SellerGreeks,
): readonly GreekWords[] {
  const { stockName, days } = plan;
  const takenBack =
    fallAgainstDay === null
      ? ''
      : `; a fall of ${usd(fallAgainstDay)} in ${stockName} takes it back`;
  return [
    days === 0
      ? {
          of: 'theta',
          name: 'Theta, time',
          sentence: null,
          note: 'less than a day is left: what time value remains goes by the close',
        }
      : {
          of: 'theta',
          name: 'Theta, time',
          sentence: dayTold(sold.thetaPerDayTotal),
          note: `${centsWords(sold.thetaPerDayTotal)} a calendar day${takenBack}`,
        },
    {
      of: 'delta',
      name: 'Delta, the stock',
      sentence: told(`If ${stockName} falls $1`, -sold.deltaTotal),
      note: `moves like ${count(digits(sold.deltaTotal), 'share')}; delta of the put ${number(digits(put.delta))}`,
    },
    {
      of: 'gamma',
      name: 'Gamma, the delta',
      sentence: curveTold(stockName, sold.gammaTotal),
      note: `${number(digits(sold.gammaTotal))} shares per dollar${sold.gammaTotal < 0 ? ': falls cost ever more, rises bring ever less' : ''}`,
    },
    {
      of: 'vega',
      name: 'Vega, volatility',
      sentence: told('If volatility rises one point', sold.vegaPerPointTotal),
      note: `${centsWords(sold.vegaPerPointTotal)} a point, as from ${percent(volatility)} to ${percent(volatility + 0.01)}`,
    },
    {
      of: 'rho',
      name: 'Rho, the interest rate',
      sentence: told('If the rate rises one point', sold.rhoPerPointTotal),
      note: `${centsWords(sold.rhoPerPointTotal)} a point${fromRate(plan)}`,
    },
  ];
}
