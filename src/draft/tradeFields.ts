import { date, price, share, volatility } from '../text/fieldKinds';
import { asking, field } from '../text/fieldSpec';

const TEN_MILLION = 10_000_000;

/** The fields of the put, its market and its owner's view of it. */
export const TRADE_FIELDS = {
  stock: field({ kind: 'text', isTicker: true, label: 'Stock', example: 'GOOGL' }),
  spot: field({ ...price, label: 'Stock price', example: '385.00', above: 0, min: 0.01, step: 1 }),
  strike: field({
    ...price,
    label: 'Strike',
    example: '365',
    required: true,
    above: 0,
    min: 0.01,
    step: 0.5,
  }),
  premium: field({ ...price, label: 'Premium', required: true, min: 0 }),
  /** The volatility at which the premium is estimated; empty if the premium was typed. */
  estimatedAt: field({ ...volatility, min: 0.001, label: 'Estimated at', example: '30%' }),
  contracts: field({
    kind: 'whole',
    label: 'Contracts',
    subject: 'Contracts',
    inner: 'the number of contracts',
    example: '2',
    initial: '1',
    required: true,
    min: 1,
    max: 10_000,
    step: 1,
  }),
  days: field({
    kind: 'whole',
    label: 'Days to expiration',
    subject: 'Days',
    inner: 'the days to expiration, or pick a date',
    example: '37',
    min: 0,
    max: 3650,
    step: 1,
  }),
  expiration: field({ ...date, label: 'Expiration date', subject: 'Expiration' }),

  bid: field({ ...price, label: 'Bid', min: 0 }),
  ask: field({ ...price, label: 'Ask', min: 0 }),
  openInterest: field({
    kind: 'whole',
    label: 'Open interest',
    example: '450',
    min: 0,
    max: TEN_MILLION,
    step: 10,
  }),
  /** Empty: as the stock is known to be quoted. */
  tickClass: field({
    kind: 'choice',
    label: 'Price steps',
    choices: ['', 'penny', 'nickel', 'allPenny'],
  }),
  /** How many times its index the fund moves; empty: its known multiple, or 1. */
  leverage: field({
    kind: 'choice',
    label: 'Moves how many times its index',
    choices: ['', '1x', '2x', '3x'],
  }),
  dividendYield: field({
    ...share,
    label: 'Dividend yield',
    example: '0.8%',
    step: 0.1,
    decimals: 2,
  }),
  dividend: asking({ ...price, label: 'Next dividend', example: '0.21', min: 0, step: 0.01 }),
  exDividend: field({ ...date, label: 'Next ex-dividend date' }),
  dividendEvery: field({
    kind: 'choice',
    label: 'Paid every',
    choices: ['', '1', '3', '6', '12'],
  }),
  earnings: field({ ...date, label: 'Next earnings date' }),
  earningsStatus: field({
    kind: 'choice',
    label: 'Earnings date is',
    initial: 'confirmed',
    choices: ['confirmed', 'estimated'],
  }),

  owns: field({
    kind: 'choice',
    private: true,
    label: 'I would own this stock at the strike',
    choices: ['', 'yes', 'no'],
  }),
  privateCapital: field({
    kind: 'choice',
    private: true,
    label: 'Only my own long-term money is at stake',
    choices: ['', 'yes', 'no'],
  }),
} as const;
