import { date, price, share } from '../text/fieldKinds';
import { asking, trade } from '../text/fieldSpec';

const TEN_MILLION = 10_000_000;

/** The put, its market and what its owner says of it. */
export const TRADE_FIELDS = {
  stock: trade({ kind: 'text', label: 'Stock', example: 'GOOGL' }),
  spot: trade({ ...price, label: 'Stock price', example: '385.00', above: 0, min: 0.01, step: 1 }),
  strike: trade({
    ...price,
    label: 'Strike',
    example: '365',
    required: true,
    above: 0,
    min: 0.01,
    step: 0.5,
  }),
  premium: trade({ ...price, label: 'Premium', required: true, min: 0 }),
  contracts: trade({
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
  days: trade({
    kind: 'whole',
    label: 'Days to expiration',
    subject: 'Days',
    inner: 'the days to expiration, or pick a date',
    example: '37',
    min: 0,
    max: 3650,
    step: 1,
  }),
  expiration: trade({ ...date, label: 'Expiration date', subject: 'Expiration' }),

  bid: trade({ ...price, label: 'Bid', min: 0 }),
  ask: trade({ ...price, label: 'Ask', min: 0 }),
  openInterest: trade({
    kind: 'whole',
    label: 'Open interest',
    example: '450',
    min: 0,
    max: TEN_MILLION,
    step: 10,
  }),
  tickClass: trade({
    kind: 'choice',
    label: 'Price steps',
    example: 'penny',
    initial: 'penny',
    choices: ['penny', 'nickel', 'allPenny'],
  }),
  dividendYield: trade({
    ...share,
    label: 'Dividend yield',
    example: '0.8%',
    step: 0.1,
    decimals: 2,
  }),
  dividend: asking({ ...price, label: 'Next dividend', example: '0.21', min: 0, step: 0.01 }),
  exDividend: trade({ ...date, label: 'Next ex-dividend date' }),
  earnings: trade({ ...date, label: 'Next earnings date' }),
  earningsStatus: trade({
    kind: 'choice',
    label: 'Earnings date is',
    example: 'confirmed',
    initial: 'confirmed',
    choices: ['confirmed', 'estimated'],
  }),

  owns: trade({
    kind: 'choice',
    label: 'I would own this stock at the strike',
    example: 'yes',
    choices: ['', 'yes', 'no'],
  }),
  privateCapital: trade({
    kind: 'choice',
    label: 'Only my own long-term money is at stake',
    example: 'yes',
    choices: ['', 'yes', 'no'],
  }),
} as const;
