import type { RuleFacts } from '../../../src/core/rules/ruleFacts';

/** A first trade that passes every starter rule. */
export const goodTrade: RuleFacts = {
  daysToExpiration: 37,
  contracts: 1,
  collateralTotal: 36_500,
  annualizedReturn: 0.145,
  billReturn: 0.0387,
  outOfTheMoney: 0.04,
  delta: 0.25,
  bid: 5.4,
  ask: 5.44,
  limitIsOnTick: true,
  limit: 5.4,
  openInterest: 450,
  daysToEarnings: 60,
  earningsConfirmed: true,
  daysToExDividend: 50,
  cashTotal: 50_000,
  accountValueTotal: 250_000,
  closedTrades: 0,
  takeProfitPlaced: true,
  willingToOwn: true,
  privateCapital: true,
};

/** Only the order of the same trade. */
export const nothingKnown: RuleFacts = {
  ...goodTrade,
  annualizedReturn: null,
  billReturn: null,
  outOfTheMoney: null,
  delta: null,
  bid: null,
  ask: null,
  openInterest: null,
  daysToEarnings: null,
  daysToExDividend: null,
  cashTotal: null,
  accountValueTotal: null,
  closedTrades: null,
  takeProfitPlaced: false,
  willingToOwn: null,
  privateCapital: null,
};
