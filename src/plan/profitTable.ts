import { addDays } from '../core/market/calendar';
import { isTradingDay } from '../core/market/holidays';
import { optionPrice } from '../core/pricing/optionPrice';
import type { PayoffPicture } from '../core/put/payoffPicture';
import { profitAtMark, profitThroughTime, type RunningPut } from '../core/put/throughTime';
import { roundTicks } from '../text/roundTicks';
import { optionOf } from './market';
import { momentOn, type Moment } from './moment';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

/** Why a stock price has its own row. */
export type PriceMark = 'now' | 'strike' | 'breakeven';

export interface ProfitCell {
  /** Gain or loss of the whole position, dollars. */
  readonly profitTotal: number;
  /** The same over the trade's capital. */
  readonly periodReturn: number;
  /** Which quarter of the table's largest gain, or largest loss, it reaches; 0 for neither. */
  readonly strength: number;
}

export interface ProfitRow {
  /** Stock price, dollars per share. */
  readonly spot: number;
  readonly marks: readonly PriceMark[];
  /** One per column. */
  readonly cells: readonly ProfitCell[];
}

/** Profit or loss by stock price and date. */
export interface ProfitTable {
  /** From today to expiration by trading day; on the expiration day, from now to the close. */
  readonly columns: readonly Moment[];
  /** From the highest stock price to the lowest. */
  readonly rows: readonly ProfitRow[];
}

const MOST_ROUND_PRICES = 20;
const MOST_COLUMNS = 8;
const STRENGTHS = 4;

/** A price as shown, in cents: two that look the same share a row. */
const cents = (price: number) => Math.round(price * 100);

/**
 * The range asked for; an end that is empty, or past the other one, is as far off as the picture is
 * wide.
 */
function priceRange({ input: { pricesFrom, pricesTo } }: Plan, { spots }: PayoffPicture) {
  const { low, high } = spots;
  const width = high - low;
  if (pricesFrom !== null) {
    return { from: pricesFrom, to: pricesTo ?? (high > pricesFrom ? high : pricesFrom + width) };
  }
  if (pricesTo === null) return { from: low, to: high };
  return { from: low < pricesTo ? low : Math.max(0, pricesTo - width), to: pricesTo };
}

function pricesOf(
  plan: Plan,
  picture: PayoffPicture,
): readonly Pick<ProfitRow, 'spot' | 'marks'>[] {
  const { trade, terms, breakeven } = plan;
  const marked = [
    ['now', trade && trade.spot],
    ['strike', terms.strike],
    ['breakeven', breakeven],
  ] as const;
  const prices = new Map<number, { readonly spot: number; readonly marks: PriceMark[] }>();
  for (const [mark, spot] of marked) {
    if (spot === null) continue;
    const same = prices.get(cents(spot));
    if (same) same.marks.push(mark);
    else prices.set(cents(spot), { spot, marks: [mark] });
  }
  const { from, to } = priceRange(plan, picture);
  for (const tick of roundTicks(from, to, MOST_ROUND_PRICES)) {
    const price = cents(tick);
    if (!prices.has(price)) prices.set(price, { spot: price / 100, marks: [] });
  }
  return [...prices.values()].toSorted((a, b) => b.spot - a.spot);
}

/** Exchanges are never closed for longer: a long weekend each way. */
const NEARBY = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/** The trading day nearest to one between today and expiration; null for none. */
function nearestTradingDay({ asOf, days }: Plan, day: number): number | null {
  if (asOf === null) return day;
  const trades = (near: number) => near > 0 && near < days && isTradingDay(addDays(asOf, near));
  const away = NEARBY.find((step) => trades(day + step));
  return away === undefined ? null : day + away;
}

function columnsOf(plan: Plan): readonly Moment[] {
  const { days } = plan;
  const { years } = pricingOf(plan);
  if (days === 0) {
    const now = momentOn(plan, 0);
    const close = { ...now, yearsLeft: 0 };
    return years > 0 ? [now, close] : [close];
  }
  const steps = Math.min(days, MOST_COLUMNS - 1);
  const between = Array.from({ length: steps - 1 }, (_, step) =>
    nearestTradingDay(plan, Math.round(((step + 1) * days) / steps)),
  ).filter((day) => day !== null);
  return [...new Set([0, ...between, days])].map((day) => momentOn(plan, day));
}

/** The table of a plan; null without a volatility for pricing. */
export function profitTable(
  plan: Plan,
  running: RunningPut | null,
  picture: PayoffPicture,
): ProfitTable | null {
  const { capitalTotal } = plan;
  if (!running) return null;
  const columns = columnsOf(plan);
  const prices = pricesOf(plan, picture);
  const profits = profitThroughTime(running, {
    spots: prices.map(({ spot }) => spot),
    yearsLeft: columns.map(({ yearsLeft }) => yearsLeft),
  });
  const largestGain = Math.max(...profits.flat());
  const largestLoss = -Math.min(...profits.flat());
  const strengthOf = (profit: number) =>
    profit === 0
      ? 0
      : Math.ceil((STRENGTHS * Math.abs(profit)) / (profit > 0 ? largestGain : largestLoss));
  return {
    columns,
    rows: prices.map(({ spot, marks }, row) => ({
      spot,
      marks,
      cells: profits.map((column) => {
        const profitTotal = column[row]!;
        return {
          profitTotal,
          periodReturn: profitTotal / capitalTotal,
          strength: strengthOf(profitTotal),
        };
      }),
    })),
  };
}

/** The put's value today at the price now, and the profit left after buying it back. */
export function worthNow(running: RunningPut | null) {
  if (!running) return null;
  const { terms, market } = running;
  const mark = optionPrice(optionOf(running), market);
  return { mark, profitTotal: profitAtMark(terms, mark) };
}
