import { isTradingDay } from '../../core/market/holidays';
import { briefDate } from '../briefDate';
import type { Earning, EarlyExit, HalfExit } from '../../plan/closing';
import type { Moment } from '../../plan/moment';
import type { Plan } from '../../plan/plan';
import {
  count,
  DASH,
  number,
  percent,
  usd,
  usdBrief,
  usdResult,
  usdTotal,
} from '../../text/format';
import { signOf } from '../../text/sign';
import { type BillLack, lacksBill, momentWords, yearly } from '../planWords';
import { unpricedWords } from './unpriced';
import { runningOf } from '../../plan/derived';

/** `the premium’s own volatility of 28.3%`: what a price before expiration rests on. */
export function volatilityWords(plan: Plan): string {
  const { input } = plan;
  const running = runningOf(plan);
  const whose = input.volatility === null ? 'the premium’s own' : 'your';
  return running ? `${whose} volatility of ${percent(running.market.volatility)}` : DASH;
}

/** When the put is bought back, at what price, and where that price is from. */
export function buyBackWords(plan: Plan, { closing, moment }: EarlyExit): string {
  if (!closing) {
    return `${unpricedWords(plan, 'what closing keeps')} A buy-back price of your own needs no model.`;
  }
  const closed =
    moment.daysLeft > 0 && moment.date && !isTradingDay(moment.date)
      ? ' There is no trading that day.'
      : '';
  const unread = plan.input.unread.includes('mark')
    ? ' Your buy-back price cannot be used, so the model’s stands in.'
    : '';
  const when = momentWords(moment);
  const { mark } = closing;
  if (plan.input.mark !== null)
    return `${when}, bought back at your price of ${usd(mark)}.${closed}`;
  const unchanged = `${plan.stockName} unchanged at ${usdBrief(runningOf(plan)!.market.spot)}`;
  if (mark === 0)
    return `${when}, with ${unchanged}, the put is worth nothing and costs no order.${unread}`;
  const price = `bought back at ${usd(mark)}, what an American put is worth`;
  return `${when}, ${price} with ${unchanged} and ${volatilityWords(plan)}.${unread}${closed}`;
}

function keptNote(plan: Plan, { profitTotal, shareKept }: EarlyExit): string {
  if (profitTotal === null) return 'needs a buy-back price';
  const fees = `${plan.convention.fees} fees`;
  if (signOf(profitTotal) === 'loss') return `a loss, ${fees}`;
  if (shareKept === null) return fees;
  const most = usdTotal(plan.analysis.netPremiumTotal);
  return `${percent(shareKept)} of the ${most} kept if it expires worthless, ${fees}`;
}

const NO_BILL: Readonly<Record<BillLack, string>> = {
  quote: 'enter a T-bill quote under Account',
  lastDay: 'no T-bill earns anything by the close today',
  tooLong: 'no T-bill runs that long',
};

/** Why there is no T-bill to compare with; nothing where there is one. */
function noBill(plan: Plan): string {
  const lack = lacksBill(plan);
  return lack ? NO_BILL[lack] : '';
}

const noPrice = ({ trade }: Plan) =>
  trade ? 'no volatility explains this premium' : 'enter the stock price';

/** What stands below a price at which closing wins, or why there is none. */
function winNote(plan: Plan, exit: EarlyExit, rival: 'bill' | 'fresh'): string {
  if (exit.winsBelow[rival]) return `a share, ${plan.convention.fees} fees`;
  if (exit.moment.daysLeft === 0) return 'no day is left to earn anything in';
  const pace = exit.paces[rival];
  if (!pace) return rival === 'bill' ? noBill(plan) : noPrice(plan);
  return pace.perDayTotal > 0
    ? 'the fee of buying back is more than it would earn'
    : 'it would earn nothing';
}

function halfNote({ convention }: Plan, half: HalfExit | null): string {
  if (!half) return 'no order asks for so little';
  const loss = signOf(half.profitTotal) === 'loss' ? 'a loss, ' : '';
  return `${loss}bought back at ${usd(half.mark)}, ${convention.fees} fees`;
}

/** The figures of the exit, each with the name of its recipe. */
export function exitFigures(plan: Plan, exit: EarlyExit, half: HalfExit | null) {
  const { profitTotal, winsBelow } = exit;
  return [
    {
      of: 'closingProfit',
      name: 'Kept by closing',
      value: profitTotal === null ? null : usdResult(profitTotal),
      note: keptNote(plan, exit),
    },
    {
      of: 'closingForBill',
      name: 'Closing for a T-bill wins below',
      value: winsBelow.bill && usd(winsBelow.bill.mark),
      note: winNote(plan, exit, 'bill'),
    },
    {
      of: 'closingForFresh',
      name: 'Closing for a fresh trade wins below',
      value: winsBelow.fresh && usd(winsBelow.fresh.mark),
      note: winNote(plan, exit, 'fresh'),
    },
    {
      of: 'halfExit',
      name: 'Kept at half the premium',
      value: half && usdResult(half.profitTotal),
      note: halfNote(plan, half),
    },
  ] as const;
}

/** Why a fresh trade may pay what this one does. */
export const freshWords = (plan: Plan) =>
  runningOf(plan) && plan.input.volatility === null
    ? 'At the premium’s own volatility a fresh trade pays what this one did. '
    : '';

/** The ways to go on, as rows: a dash where there is no pace, and why beside the name. */
export function paceRows(plan: Plan, exit: EarlyExit) {
  const { paces, moment, profitTotal } = exit;
  const over = (pace: Earning | null) => (pace ? `, over ${count(pace.days, 'day')}` : '');
  const isLoss = profitTotal !== null && signOf(profitTotal) === 'loss';
  const noDay = 'no day is left';
  const cash = usdTotal(plan.analysis.collateralTotal);
  const onCash =
    plan.convention.basis === 'collateral' ? `on the same ${cash}` : `on all ${cash} of collateral`;
  const noClosing = plan.days === 0 ? noDay : 'needs a buy-back price';
  const rows = [
    ['opened', `Opened for${over(paces.opened)}`, noDay],
    ['closing', `Closing${over(paces.closing)}${isLoss ? ', at a loss' : ''}`, noClosing],
    [
      'holding',
      `Holding on${over(paces.holding)}, if it expires worthless`,
      moment.daysLeft === 0 ? noDay : noClosing,
    ],
    ['fresh', 'A fresh trade like this one', plan.days === 0 ? noDay : noPrice(plan)],
    ['bill', `T-bill ${onCash}`, noBill(plan)],
  ] as const;
  return rows.map(([key, name, missing]) => {
    const pace = paces[key];
    return { key, pace, name: pace ? name : `${name}: ${missing}` };
  });
}

const dayWords = (plan: Plan, { day, date }: Moment) =>
  `${date ? `${briefDate(plan)(date)}, ` : ''}day ${number(day)}`;

function reachedWords(plan: Plan, { reached, paysUntil }: HalfExit): string {
  if (!runningOf(plan)) return '';
  const model = ` With ${plan.stockName} and its volatility unchanged, the model`;
  if (!reached) return `${model} does not get there before expiration.`;
  if (reached.day === 0) return `${model} has the put there today.`;
  const verdict = paysUntil !== null && reached.day <= paysUntil ? 'in time' : 'too late for that';
  return reached.daysLeft === 0
    ? `${model} gets there only at expiration: too late for that.`
    : `${model} has the put there from ${dayWords(plan, reached)}: ${verdict}.`;
}

/** The usual exit: what it keeps, and until when that is worth more a day than holding. */
export function halfWords(plan: Plan, half: HalfExit | null): string {
  const { terms, days, convention } = plan;
  if (terms.premium === 0) return 'There is no premium to take half of.';
  if (!half) return `Half of ${usd(terms.premium)} is less than the smallest price step.`;
  const { mark, profitTotal, paysUntil } = half;
  const order = `The usual order at half the premium, ${usd(mark)},`;
  const sign = signOf(profitTotal);
  if (sign !== 'profit') {
    const lost = sign === 'loss' ? ` and loses ${usdTotal(-profitTotal)}` : '';
    return `${order} keeps nothing after the fees of both orders${lost}.`;
  }
  const keeps = `${order} keeps ${usdTotal(profitTotal)} ${convention.fees} fees.`;
  if (days === 0) return `${keeps} On the expiration day there is no pace to compare.`;
  if (!paysUntil) {
    return `${keeps} Even on the first day, holding to the end earns more a day.`;
  }
  const until =
    paysUntil === days
      ? 'whenever it fills.'
      : `only if it fills within ${number(paysUntil)} of ${count(days, 'day')}; later, holding earns more a day.`;
  return `${keeps} Closing there and doing the same again earns more a day than holding to the end ${until}${reachedWords(plan, half)}`;
}

/** `$14.57` a day and `14.6%` a year. */
export function paceCells(pace: Earning | null) {
  const said = pace
    ? ([usdTotal(pace.perDayTotal), yearly(pace.annualizedReturn) ?? DASH] as const)
    : ([DASH, DASH] as const);
  const sign = pace && signOf(pace.perDayTotal) === 'loss' ? 'loss' : undefined;
  return said.map((text) => ({ text, sign }) as const);
}
