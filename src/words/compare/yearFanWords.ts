import { rolledWords } from '../noBill';
import { atStart } from '../../text/sentence';
import { dividendsWords } from '../plan/dividendWords';
import { enterSpot, noVolatility } from '../plan/unpriced';
import type { Ending, FanPoint, RepeatedPutFan, Share } from '../../core/simulation/fan';
import type { RepeatedPut } from '../../core/simulation/repeatedPut';
import { fanRows } from '../../plan/compare/yearFan';
import { count, DASH, number, percent, percentFine, usdTotal } from '../../text/format';
import { noun } from '../planWords';
import { impliedOf, underlyingOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

/** Simulated days from the first sale to the last expiration: about a year, or one long put. */
const spanOf = ({ expirations }: RepeatedPut) => expirations.at(-1)!;

/** The card's title, with the span actually simulated. */
export const yearTitle = (put: RepeatedPut | null) =>
  put ? `Repeating it for ${count(spanOf(put), 'day')}` : 'Repeating it for a year';

/** Why there is nothing to simulate. */
export function notRepeatedWords(plan: Plan): string {
  const { trade, days, asOf } = plan;
  if (!trade) return enterSpot('what repeating the put would do');
  if (asOf === null) return 'Today’s date is not known yet.';
  if (days === 0) return 'It expires today: there is no time to repeat.';
  return `${atStart(noVolatility(plan))}, so the ${noun(plan)} has nothing to move by.${underlyingOf(plan).isPriced ? ' Enter the volatility you expect.' : ''}`;
}

/** `10 puts of 37 days, one after the other, 370 days in all`. */
function repeatWords(put: RepeatedPut): string {
  const { trade, expirations } = put;
  const days = trade.daysToExpiration;
  const puts = expirations.length;
  const span = spanOf(put);
  if (puts === 1) return `one put of ${count(days, 'day')}, as a second ends too far from a year`;
  const all = `${number(puts)} puts of ${count(days, 'day')}`;
  return span === puts * days
    ? `${all}, one after the other, ${number(span)} days in all`
    : `${all}, each sold on the first trading day once the last has ended: ${number(puts * days)} days with a put out of ${number(span)} from the first sale to the last expiration`;
}

/** A share with its standard error; none and all are said in words. */
function shareWords({ share, standardError }: Share): string {
  if (share === 0) return 'none';
  return share === 1 ? 'all' : `${percent(share)} (± ${pointsWords(standardError)})`;
}

const pointsWords = (share: number) => number(Math.max(0.1, Math.round(share * 1000) / 10));

/** How the fan ends, in sentences. */
export function endWords(
  { analysis, bill, account, isIndex }: Plan,
  put: RepeatedPut,
  { withBills, assigned }: RepeatedPutFan,
) {
  const dollars = (multiple: number) => usdTotal(multiple * analysis.collateralTotal);
  const behindBills = bill
    ? `${shareWords(withBills.behindBills)} end behind T-bills alone, which come to ${dollars(withBills.bills)}; `
    : '';
  const cash = bill ? 'With the put’s cash in T-bills' : 'With the put’s cash idle';
  const chance = `${cash}, of ${number(put.paths)} simulated paths ${behindBills}${shareWords(withBills.behindStart)} end with less than the ${dollars(1)} they began with.`;
  const average = `The average is ${dollars(withBills.mean)}, give or take ${dollars(withBills.standardError)}; the worst is ${dollars(withBills.worst)}, the best ${dollars(withBills.best)}.`;
  const shares = `Of all the puts, ${shareWords(assigned)} ${isIndex ? 'ended in the money' : 'were assigned'}.`;
  const errors = `The figures after ± are percentage points: one standard error, from the number of paths alone. It does not cover how far off the assumptions are.`;
  const missing = bill
    ? account.accountKind === 'margin'
      ? ''
      : ' A broker that wants cash behind a put, as Interactive Brokers does in a cash account, leaves it idle: the second row below.'
    : ' There is no T-bill to compare with: see T-bill quotes below.';
  return { chance, rest: `${average} ${shares} ${errors}${missing}` };
}

export const ENDING_COLUMNS = [
  'The put’s cash',
  '5% end below',
  'Half end below',
  '95% end below',
  'Average',
  'Behind T-bills',
  'Less than at the start',
] as const;

/** How both accounts end: with cash in T-bills, as in the headline, and idle. */
export function endingRows({ analysis, bill }: Plan, { withBills, idle }: RepeatedPutFan) {
  const dollars = (multiple: number) => usdTotal(multiple * analysis.collateralTotal);
  const row = (name: string, ending: Ending, strong: boolean) => ({
    key: name,
    strong,
    cells: [
      name,
      ...[ending.p5, ending.median, ending.p95, ending.mean].map(dollars),
      bill ? shareWords(ending.behindBills) : DASH,
      shareWords(ending.behindStart),
    ] as [string, ...string[]],
  });
  return bill
    ? [row('In T-bills, as in the headline', withBills, true), row('Idle', idle, false)]
    : [row('Idle, as in the headline', idle, true)];
}

function dividendWords(plan: Plan, { dividendYield }: RepeatedPut): string {
  const { input } = plan;
  const paid = impliedOf(plan)?.market.cashDividends;
  if (paid) return `, ${dividendsWords(paid)} in the life of every put included`;
  return dividendYield === 0 ? '' : `, dividends of ${percentFine(input.dividendYield!)} included`;
}

/** The assumptions behind the figures, and who made each. */
export function assumptionWords(plan: Plan, put: RepeatedPut): readonly string[] {
  const { input, convention, bill, days, analysis } = plan;
  const { volatility, drift, seed } = put;
  const whose = input.ownVolatility === null ? 'the premium’s own' : 'the one you expect';
  const drifts =
    input.ownDrift !== null
      ? `your drift of ${percentFine(drift)}`
      : bill || drift !== 0
        ? `a drift of ${percentFine(drift)}, the T-bill’s rate`
        : 'no drift, as there is no T-bill quote';
  return [
    `The ${noun(plan)} moves at a volatility of ${percent(volatility)} a year, ${whose}, with ${drifts} a year${dividendWords(plan, put)}. It has no jumps.`,
    `Repeated means ${repeatWords(put)}. Each is as far from the ${noun(plan)} as this one and pays the same share of its price, that is, at this premium’s implied volatility each time, ${convention.fees} fees.`,
    `The account starts with ${usdTotal(analysis.collateralTotal)} and always secures the put with all it has, fractions of a contract included, so that gains and losses compound. ${
      bill
        ? `Its cash is in T-bills that return ${percentFine(bill.periodReturn)} in ${count(days, 'day')}${rolledWords(plan)}, or idle, on the same paths.`
        : 'Its cash earns nothing, as there is no T-bill.'
    }`,
    plan.isIndex
      ? 'A put that ends in the money is settled in cash: the loss is in. Nothing is closed or rolled. Before tax.'
      : 'A put that ends in the money is assigned and the shares are sold at once at that price, without a fee: the loss is in. Nothing is closed, rolled or exercised early. Before tax.',
    `${number(put.paths)} paths, seed ${seed}: the same seed draws the same paths. Another seed shows how much is luck.`,
  ];
}

const COLUMNS: readonly (readonly [Exclude<keyof FanPoint, 'period' | 'day' | 'mean'>, string])[] =
  [
    ['p5', '5% end below'],
    ['p25', '25% end below'],
    ['median', 'Half end below'],
    ['p75', '75% end below'],
    ['p95', '95% end below'],
    ['bills', 'T-bills'],
  ];

export const FAN_COLUMNS = ['After', ...COLUMNS.map(([, name]) => name)];

/** The same values as the picture's, by period. */
export const fanTableRows = ({ analysis, bill }: Plan, fan: RepeatedPutFan) =>
  fanRows(fan).map((point) => ({
    key: String(point.period),
    cells: [
      point.period === 0 ? 'Today' : `Day\u00a0${number(point.day)}`,
      ...COLUMNS.map(([of]) =>
        of === 'bills' && !bill ? DASH : usdTotal(point[of] * analysis.collateralTotal),
      ),
    ] as [string, ...string[]],
  }));

/** The picture's conclusion. */
export function captionWords(plan: Plan, put: RepeatedPut, fan: RepeatedPutFan): string {
  const dollars = (multiple: number) => usdTotal(multiple * plan.analysis.collateralTotal);
  const last = fan.points.at(-1)!;
  return `Half of all paths end between ${dollars(last.p25)} and ${dollars(last.p75)} after ${count(spanOf(put), 'day')}, the inner band, nine in ten between ${dollars(last.p5)} and ${dollars(last.p95)}, the outer band. Nothing gains more than every premium and the interest; only zero ends the losses.`;
}
