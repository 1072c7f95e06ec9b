import { billIncomeTotal } from '../../core/bills/treasuryBill';
import { orderFees } from '../../core/costs/orderFees';
import { daysToExpiration } from '../../core/market/calendar';
import { tradingDayOnOrAfter } from '../../core/market/expirations';
import { firstDayAtMark, markWithLeft } from '../../core/put/decay';
import {
  closingPaysUntil,
  closingWinsBelow,
  incomeOfHolding,
  paceOf,
  paceOfHolding,
  paceOnClosing,
  profitOnClosing,
  type Closing,
  type Pace,
} from '../../core/put/exit';
import { orderTicket } from '../../core/put/orderTicket';
import { profitIfUnchanged } from '../../core/put/payoff';
import {
  capitalTotal,
  underConvention,
  type ReturnConvention,
} from '../../core/put/returnConvention';
import type { PutTerms } from '../../core/put/shortPut';
import { soldAt } from '../../core/put/soldAt';
import type { RunningPut } from '../../core/put/throughTime';
import { momentOf, momentOn, type Moment } from '../moment';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/** The plan as if the day the slider is dragged to had been typed. */
export const planOnDay = (plan: Plan, day: number): Plan => ({
  ...plan,
  input: { ...plan.input, onDate: momentOn(plan, Math.min(day, plan.days)).date },
});

/** Buying back at `mark`. A worthless put is left to expire: no order, no fee. */
function closingAt({ terms, convention, schedule }: Plan, mark: number): Closing {
  const order = { side: 'buy', premium: mark, contracts: terms.contracts } as const;
  const isFree = mark === 0 || convention.fees === 'before';
  const fees = isFree ? 0 : orderFees({ ...order, schedule }).total;
  return { terms, mark, closeFeesTotal: fees };
}

/** The same put sold again for the same days, priced at the running put's volatility. */
function freshTerms({ schedule, convention }: Plan, running: RunningPut | null): PutTerms | null {
  if (!running) return null;
  const premium = markWithLeft(running, running.years);
  return underConvention(soldAt(running.terms, premium, schedule), convention);
}

/**
 * Highest buyback price at which closing and earning the other pace wins, with the fees of an order
 * at that price; null if there is none.
 */
function dearestWin(plan: Plan, daysLeft: number, other: Pace | null): Closing | null {
  if (!other) return null;
  const { perDayTotal: otherPerDayTotal } = other;
  const below = (closing: Closing) => closingWinsBelow({ ...closing, otherPerDayTotal, daysLeft });
  const withoutFees = below(closingAt(plan, 0));
  if (withoutFees === null) return null;
  const closing = closingAt(plan, withoutFees);
  const mark = below(closing);
  return mark === null ? null : { ...closing, mark };
}

/** A pace with its income and days. */
export interface Earning extends Pace {
  readonly incomeTotal: number;
  readonly days: number;
}

const earning = (pace: Pace | null, incomeTotal: number, days: number): Earning | null =>
  pace && { ...pace, incomeTotal, days };

export type EarlyExit = ReturnType<typeof earlyExit>;

/** Closing on the day viewed, beside what the money could do instead. */
export function earlyExit(plan: Plan, running: RunningPut | null) {
  const { convention, days, bill, input, analysis } = plan;
  const moment = momentOf(plan, null);
  const mark = input.mark ?? (running && markWithLeft(running, moment.yearsLeft));
  const closing = mark === null ? null : closingAt(plan, mark);
  const fresh = freshTerms(plan, running);
  const earn = (incomeTotal: number, capital: number) =>
    earning(paceOf(incomeTotal, days, capital, convention), incomeTotal, days);
  const { collateralTotal, netPremiumTotal: kept } = analysis;
  const paces = {
    opened: earn(profitIfUnchanged(plan.terms, input.spot), plan.capitalTotal),
    fresh: fresh && earn(profitIfUnchanged(fresh, input.spot), capitalTotal(fresh, convention)),
    bill: bill && earn(billIncomeTotal(collateralTotal, bill.periodReturn), collateralTotal),
    ...(closing && days > 0
      ? closingPaces(closing, moment, convention)
      : { closing: null, holding: null }),
  };
  const profitTotal = closing && profitOnClosing(closing);
  return {
    moment,
    closing,
    profitTotal,
    /** Share of the premium kept if it expires worthless; null if that is less than a cent. */
    shareKept: profitTotal !== null && kept >= 0.01 ? profitTotal / kept : null,
    fresh,
    paces,
    winsBelow: {
      bill: dearestWin(plan, moment.daysLeft, paces.bill),
      fresh: dearestWin(plan, moment.daysLeft, paces.fresh),
    },
  };
}

/** What closing has earned by the day, and what holding from then on would still earn. */
function closingPaces(
  closing: Closing,
  { day, daysLeft }: Moment,
  convention: ReturnConvention,
): { readonly closing: Earning | null; readonly holding: Earning | null } {
  return {
    closing: earning(
      paceOnClosing(closing, day, convention),
      profitOnClosing(closing),
      Math.max(1, day),
    ),
    holding: earning(
      paceOfHolding(closing, daysLeft, convention),
      incomeOfHolding(closing),
      daysLeft,
    ),
  };
}

/** The first day from a day of the plan on which an order can fill; null if none is left. */
function fillOn(plan: Plan, day: number): Moment | null {
  const { date } = momentOn(plan, day);
  const open = date === null ? day : day + daysToExpiration(date, tradingDayOnOrAfter(date));
  return open > plan.days ? null : momentOn(plan, open);
}

export type HalfExit = NonNullable<ReturnType<typeof halfExit>>;

/** The usual exit, at half the premium; null if no order can be that low. */
export function halfExit(plan: Plan, running: RunningPut | null) {
  const { terms, days } = plan;
  const limit = orderTicket(terms.premium, tickClassOf(plan)).takeProfitLimit;
  if (limit === null) return null;
  const closing = closingAt(plan, limit);
  const paysUntil = closingPaysUntil(closing);
  const day = running && firstDayAtMark(running, limit);
  return {
    ...closing,
    profitTotal: profitOnClosing(closing),
    /**
     * Whole days within which closing and then doing the same again earns more per day than
     * holding.
     */
    paysUntil: paysUntil === null ? null : Math.min(Math.floor(paysUntil), days),
    /** The trading day on which the order fills in the model, stock and volatility unchanged. */
    reached: day === null ? null : fillOn(plan, day),
  };
}
