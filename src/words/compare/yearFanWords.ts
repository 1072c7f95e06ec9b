import { atStart } from '../../text/sentence';
import { enterSpot, NO_VOLATILITY } from '../plan/unpriced';
import type { FanPoint, RepeatedPutFan } from '../../core/simulation/fan';
import type { RepeatedPut } from '../../core/simulation/repeatedPut';
import { fanRows } from '../../plan/compare/yearFan';
import { count, DASH, number, percent, percentFine, usd, usdTotal } from '../../text/format';
import { impliedOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

/** Why there is nothing to simulate. */
export function notRepeatedWords({ trade, days }: Plan): string {
  if (!trade) return enterSpot('what repeating the put would do');
  if (days === 0) return 'It expires today: there is no time to repeat.';
  return `${atStart(NO_VOLATILITY)}, so the stock has nothing to move by. Enter the volatility you expect.`;
}

/** `10 puts of 37 days, 370 days`. */
const repeatWords = ({ trade, periods }: RepeatedPut) =>
  periods === 1
    ? `one put of ${count(trade.daysToExpiration, 'day')}, as a second ends too late for a year`
    : `${number(periods)} puts of ${count(trade.daysToExpiration, 'day')}, one after the other, ${number(periods * trade.daysToExpiration)} days in all`;

/** A share of things counted: none and all are said, not rounded to. */
function shareWords(share: number): string {
  if (share === 0) return 'none';
  return share === 1 ? 'all' : percent(share);
}

/** How the fan ends, in sentences. */
export function endWords(
  { analysis, bill }: Plan,
  put: RepeatedPut,
  { final, assigned, points }: RepeatedPutFan,
) {
  const dollars = (multiple: number) => usdTotal(multiple * analysis.collateralTotal);
  const behindBills = bill
    ? `${shareWords(final.behindBills)} end behind T-bills, which come to ${dollars(points.at(-1)!.bills)}; `
    : '';
  const chance = `Of ${number(put.paths)} simulated paths, ${behindBills}${shareWords(final.behindStart)} end with less than the ${dollars(1)} they began with.`;
  const average = `The average is ${dollars(final.mean)}, give or take ${dollars(final.standardError)} by the luck of the draw; the worst is ${dollars(final.worst)}, the best ${dollars(final.best)}.`;
  const shares = `Of all puts ${shareWords(assigned)} were assigned.`;
  const missing = bill ? '' : ' There is no T-bill to compare with: see T-bill quotes below.';
  return { chance, rest: `${average} ${shares}${missing}` };
}

function dividendWords(plan: Plan, { dividendYield }: RepeatedPut): string {
  const { input } = plan;
  const implied = impliedOf(plan);
  if (implied?.market.cashDividends) {
    return `, a dividend of ${usd(input.dividend!)} in the life of every put included`;
  }
  return dividendYield === 0 ? '' : `, dividends of ${percentFine(input.dividendYield!)} included`;
}

/** What the figures rest on: each assumption, and whose it is. */
export function assumptionWords(plan: Plan, put: RepeatedPut): readonly string[] {
  const { input, convention, bill, days, analysis } = plan;
  const { volatility, drift, seed } = put;
  const whose = input.ownVolatility === null ? 'the premium’s own' : 'the one you expect';
  const drifts =
    input.ownDrift !== null
      ? `your drift of ${percentFine(drift)}`
      : bill || drift !== 0
        ? `a drift of ${percentFine(drift)}, the T-bill’s rate`
        : 'no drift, for want of a T-bill quote';
  return [
    `The stock moves at a volatility of ${percent(volatility)} a year, ${whose}, with ${drifts} a year${dividendWords(plan, put)}. It has no jumps.`,
    `Repeated means ${repeatWords(put)}. Each is as far from the stock as this one and pays the same share of the stock price, that is, at this premium’s implied volatility each time, ${convention.fees} fees.`,
    `The account starts with ${usdTotal(analysis.collateralTotal)} and always secures the put with all it has, fractions of a contract included, so that gains and losses compound. ${
      bill
        ? `Its cash is in T-bills that return ${percentFine(bill.periodReturn)} in ${count(days, 'day')}.`
        : 'Its cash earns nothing, for want of a T-bill.'
    }`,
    'A put that ends in the money is assigned and the shares are sold at once at that price, without a fee: the loss is in. Nothing is closed, rolled or exercised early. Before tax.',
    `${number(put.paths)} paths, seed ${seed}: the same seed draws the same paths. Another seed shows how much is luck.`,
  ];
}

const COLUMNS: readonly (readonly [Exclude<keyof FanPoint, 'period' | 'mean'>, string])[] = [
  ['p5', '5% end below'],
  ['p25', '25% end below'],
  ['median', 'Half end below'],
  ['p75', '75% end below'],
  ['p95', '95% end below'],
  ['bills', 'T-bills'],
];

export const FAN_COLUMNS = ['After', ...COLUMNS.map(([, name]) => name)];

/** The same values as the picture's, by period. */
export const fanTableRows = ({ analysis, bill, days }: Plan, fan: RepeatedPutFan) =>
  fanRows(fan).map((point) => ({
    key: String(point.period),
    cells: [
      point.period === 0 ? 'Today' : `Day\u00a0${number(point.period * days)}`,
      ...COLUMNS.map(([of]) =>
        of === 'bills' && !bill ? DASH : usdTotal(point[of] * analysis.collateralTotal),
      ),
    ] as [string, ...string[]],
  }));

/** The picture's conclusion. */
export function captionWords(plan: Plan, put: RepeatedPut, fan: RepeatedPutFan): string {
  const dollars = (multiple: number) => usdTotal(multiple * plan.analysis.collateralTotal);
  const last = fan.points.at(-1)!;
  return `Half of all paths end between ${dollars(last.p25)} and ${dollars(last.p75)} after ${number(put.periods * plan.days)} days, the inner band, nine in ten between ${dollars(last.p5)} and ${dollars(last.p95)}, the outer band. Nothing gains more than every premium and the interest; only zero ends the losses.`;
}
