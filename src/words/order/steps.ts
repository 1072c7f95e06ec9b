import { isExampleBill } from '../../plan/compare/exampleBill';
import { REVIEW_DAYS } from '../../core/market/reminders';
import { sharesTotal } from '../../core/put/shortPut';
import { BLANK } from '../page/printWords';
import { PREVIEW_NAMES } from './ticketText';
import { loweringOf } from '../../plan/order/lowering';
import { afterCloseWords } from './decideWords';
import type { Order } from '../../plan/order/order';
import { TAKE_PROFIT_TICK } from '../../draft/work';
import { step, type Step, type Told } from './oneStep';
import { isEuropean, openingWords } from '../kindWords';
import { inSentence } from '../../text/sentence';
import { ACCOUNT_IN_PLAN, noBillWords, rolledWords } from '../noBill';
import { NO_YEARLY_RATE, noun, returnWords, yearly } from '../planWords';
import { percentChance } from '../../text/chanceFormat';
import {
  count,
  mediumDate,
  number,
  percent,
  percentBrief,
  price,
  shortDate,
  usd,
  usdBrief,
  usdExact,
} from '../../text/format';
import type { Plan } from '../../plan/plan';
import { exitsWords, lossExitWords, withShares } from './exitPlanWords';
import { limitWords, loweringWords } from './limitWords';
import { impliedOf, limitsOf } from '../../plan/derived';

/** The facts used in the words of a step. */
function factsOf({ plan, ticket }: Order) {
  const { input, terms, expiration } = plan;
  const { sellLimit, takeProfitLimit } = limitsOf(plan);
  return {
    stock: input.stock ?? 'the stock',
    contracts: terms.contracts,
    strike: number(terms.strike),
    limit: sellLimit ?? terms.premium,
    takeProfit: takeProfitLimit,
    until: expiration === null ? 'the expiration' : mediumDate(expiration),
    expires: expiration === null ? count(plan.days, 'day') : shortDate(expiration),
    collateral: usdExact(plan.analysis.collateralTotal),
    timeInForce: ticket?.timeInForce ?? 'DAY',
  };
}

const isBelow = (distance: number) => (distance < 0 ? 'above' : 'below');

const COUNT_ON_BID = 'A seller can count on the bid, not on the ask';

/** As of November 2026; menus are renamed from time to time. */
const WHERE_TO_LOOK =
  'TWS shows settled cash under Account, Account Window; Client Portal shows option permission under Settings, Trading Permissions.';

function openChain({ plan: { input } }: Order, stock: string): Step {
  const { bid, ask } = input;
  return step(
    'chain',
    'Open the option chain',
    `In the watchlist, right-click ${stock} and choose Option Chain. From order entry, type ${stock} and change the instrument to Option.`,
    'Puts are on the right, strikes in the middle, expirations along the top. On the phone, in IBKR Mobile: the quote, then Options.',
    WHERE_TO_LOOK,
    bid !== null && ask !== null
      ? `Look for a bid of ${price(bid)} and an ask of ${price(ask)}. ${COUNT_ON_BID}.`
      : `${COUNT_ON_BID}: enter both on the ticket.`,
  );
}

function pickExpiration({ plan, isPlaced }: Order, expires: string, until: string): Step {
  const { rules, days, input, asOf } = plan;
  const from = asOf === null ? 'now' : isPlaced ? mediumDate(asOf) : 'today';
  return step(
    'order:expiration',
    'Pick the expiration',
    `Choose ${expires}: ${days === 0 ? 'it is the last day' : `${count(days, 'day')} from ${from}`}. Your rules ask for ${rules.minDays} to ${rules.maxDays}.`,
    input.earnings === null
      ? !plan.isIndex && jumpWords(plan, until)
      : `Earnings: ${mediumDate(input.earnings)}${input.earningsStatus === 'estimated' ? ', an estimate' : ''}. Check that it still holds.`,
    openingWords(plan),
    'A jump in premium or implied volatility from one date to the next usually means an event.',
  );
}

/** What unconfirmed earnings may do. */
const jumpWords = ({ days }: Plan, until: string) =>
  days === 0
    ? 'First look up whether the company reports before the close: the price can jump past the strike.'
    : `Look up the next earnings date first; if it comes by ${until}, the price can jump past the strike overnight.`;

function chooseStrike({ plan }: Order, strike: string): Step {
  const { rules, trade, againstSpot } = plan;
  const implied = impliedOf(plan);
  const band = `${percentBrief(rules.minOutOfTheMoney)} to ${percentBrief(rules.maxOutOfTheMoney)}`;
  return step(
    'order:strike',
    'Choose the strike',
    trade && againstSpot
      ? `Go to the row ${strike}: ${percent(Math.abs(againstSpot.outOfTheMoney))} ${isBelow(againstSpot.outOfTheMoney)} the ${noun(plan)} at ${usd(trade.spot)}. Your band is ${band} below.`
      : `Go to the row ${strike}. Your band is ${band} below the ${noun(plan)}; without its price, where this strike is cannot be told.`,
    'Show the Delta column if it is missing: right-click a column header and configure the columns.',
    implied
      ? `Expect a delta near ${implied.delta.toFixed(2)}; your rules ask for ${rules.minDelta.toFixed(2)} to ${rules.maxDelta.toFixed(2)}. Delta is a rule of thumb: the chance of assignment by the same model, N(−d2), is ${percentChance(implied.chances.assignment)}.`
      : `Your rules ask for a delta of ${rules.minDelta.toFixed(2)} to ${rules.maxDelta.toFixed(2)}; it is a rule of thumb and not the chance of assignment.`,
  );
}

function checkReturn({ plan }: Order): Step {
  const { annualized, rules, billReturn } = plan;
  return step(
    'order:return',
    'Check the return',
    annualized === null
      ? `It ${NO_YEARLY_RATE}.`
      : `${yearly(annualized)} a year: ${returnWords(plan)}. Your rules ask for ${percentBrief(rules.minReturn)}.`,
    billReturn === null
      ? `Nothing to beat: ${noBillWords(plan, ACCOUNT_IN_PLAN)}.`
      : `T-bills for the same days${rolledWords(plan)}${isExampleBill(plan.account) ? ', at the example rate,' : ''} pay ${percent(billReturn)} without the risk.`,
  );
}

function watch({ plan }: Order, limit: number): Step {
  return step(
    'order:working',
    'Watch the working order',
    `Not filled at ${price(limit)} after a few minutes? See whether the bid has moved.`,
    'It fills once a buyer pays that much: the bid may have fallen since, the limit may be too far above it, the option may seldom trade, or the market may be closed.',
    loweringWords(loweringOf(plan, limit), limit),
    'Modify the order; do not keep canceling and resending it.',
  );
}

function exitLine({ plan, takeProfitShare }: Order): string {
  const { takeProfitLimit, exitTimeInForce } = limitsOf(plan);
  if (takeProfitShare === null)
    return `BUY to close at ${BLANK}: the share to take cannot be read.`;
  return takeProfitLimit === null
    ? 'No price step is low enough for a take-profit order: set an alert instead.'
    : `BUY to close ${count(plan.terms.contracts, 'put')}, LIMIT ${price(takeProfitLimit)}, ${exitTimeInForce}.`;
}

const EARLIER = 'It can come earlier, especially when the put is deep in the money.';

function ifAssigned({ plan }: Order, until: string): Step {
  const { terms, analysis } = plan;
  const stock = plan.input.stock ?? 'the stock';
  const strike = usdBrief(terms.strike);
  const as = (title: string, ...lines: readonly Told[]) => step('order:assigned', title, ...lines);
  const earlier = plan.days > 0 && !isEuropean(plan) && EARLIER;
  if (plan.isIndex) {
    return as(
      'If it ends in the money',
      `${stock} settles below ${strike} on ${until}: cash falls by ${number(sharesTotal(terms))} times the difference on the next business day, no shares are delivered, and the put is gone.`,
      openingWords(plan) ?? 'The settlement value can differ from the last price on the screen.',
      earlier,
    );
  }
  return as(
    'If it is assigned',
    `${stock} closes below ${strike} on ${until}: expect it. Cash falls by ${usdExact(analysis.collateralTotal)}, ${number(sharesTotal(terms))} shares appear on the next business day, and the put is gone.`,
    `Each share then costs you ${usd(analysis.effectiveCost)} after the premium. Then: ${withShares(plan)}.`,
    ...afterCloseWords(plan),
    earlier,
  );
}

/** All steps from the option chain to the put's end, as in Trader Workstation. */
export function stepsOf(order: Order): readonly Step[] {
  const { plan, ticket } = order;
  const { analysis, afterFees, days } = plan;
  const facts = factsOf(order);
  const { stock, contracts, strike, limit, takeProfit, until, collateral } = facts;
  const cashUp = analysis.grossPremiumTotal - afterFees.openFeesTotal;
  const margin = ticket?.preview.buyingPower.marginTotal ?? null;
  const reminders = REVIEW_DAYS.filter((left) => left < days).map((left) => `${left} days before`);
  return [
    openChain(order, stock),
    pickExpiration(order, facts.expires, until),
    chooseStrike(order, strike),
    checkReturn(order),
    step(
      'order:build',
      'Build the order',
      `Click the bid of the ${strike} put, then Sell, and make it a Limit order. Never a market order.`,
      `Quantity ${number(contracts)}, limit ${price(limit)}, time in force ${facts.timeInForce}, route SMART.`,
      limitWords(order, limit),
    ),
    step(
      'order:submit',
      'Check and submit',
      `Read it back: SELL, PUT, quantity ${number(contracts)}, strike ${strike}, ${until}, limit ${price(limit)}.`,
      ticket &&
        `${ticket.fillPrice === null ? 'The preview' : `Filled at ${price(ticket.fillPrice)}`}: ${inSentence(PREVIEW_NAMES.maxLoss)} ${usdExact(ticket.preview.maxLossTotal)}, ${ticket.preview.breakeven === null ? 'no breakeven' : `breakeven ${usd(ticket.preview.breakeven)}`}, ${inSentence(PREVIEW_NAMES.fees)} ${usdExact(ticket.preview.feesTotal)}.`,
      `${PREVIEW_NAMES.cash}: ${collateral} in a cash account${margin === null ? '' : `, ${usdExact(margin)} in a margin account`}. If TWS shows another figure, stop and find out why.`,
      exitsWords(plan),
    ),
    watch(order, limit),
    step(
      'position',
      'Confirm the position',
      `The portfolio shows −${number(contracts)} ${stock} ${until} ${strike} put.`,
      `Cash is ${cashUp < 0 ? 'down' : 'up'} by ${usdExact(Math.abs(cashUp))}, the premium less fees.`,
      `${PREVIEW_NAMES.cash}: down by ${collateral} in a cash account; in a margin account by the requirement only, and nothing is set aside for you.`,
    ),
    step(
      TAKE_PROFIT_TICK,
      days === 0 ? 'Place the exit at once' : 'Place the exit and the reminders at once',
      exitLine(order),
      `Loss exit, a price to set an alert at: ${lossExitWords(plan)}.`,
      days === 0
        ? 'Today is the only day left, so there are no reminders: be there before the close.'
        : `Reminders: ${[...reminders, `expiration day, ${until}`].join(', ')}. The calendar file has them.`,
    ),
    step(
      'order:manage',
      days === 0 ? 'Until the close: watch' : `Until ${until}: watch`,
      `${stock} well above ${usdBrief(plan.terms.strike)}: let the put expire${takeProfit === null ? '' : `, or let the order at ${price(takeProfit)} close it`}.`,
      `Near ${usdBrief(plan.terms.strike)}: watch, and consider a roll. Below: ${plan.isIndex ? 'pay the difference in cash, buy it back' : 'take the shares'}, or roll out, or down and out.`,
      `Look at ${stock} against ${usdBrief(plan.terms.strike)}, its news${plan.isIndex ? '' : ', its earnings date'} and the delta. To roll, right-click the position and choose Roll, or close it and open another.`,
    ),
    ifAssigned(order, until),
    step(
      'order:expired',
      'If it expires worthless',
      `The premium of ${usdExact(analysis.grossPremiumTotal)} less fees of ${usdExact(afterFees.openFeesTotal)} is yours, and ${collateral} is free again.`,
      `Note what worked before the next one; ${contracts === 1 ? 'go from one contract to two slowly' : 'add contracts slowly'}.`,
    ),
  ];
}
