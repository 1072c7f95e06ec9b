import { date, price, share, volatility } from '../text/fieldKinds';
import { asking } from '../text/fieldSpec';

/**
 * Questions about the figures, used on every page: a field changes only the figures that answer it.
 */
export const ASKING_FIELDS = {
  fall: asking({
    ...share,
    label: 'If the stock falls by',
    subject: 'The fall',
    inner: 'the fall',
    example: '20%',
    initial: '20',
  }),
  ownPrice: asking({
    ...price,
    label: 'Your own price',
    subject: 'The price',
    example: '320',
    min: 0,
    step: 1,
  }),
  wantedReturn: asking({
    kind: 'percent',
    label: 'Wanted annualized return',
    example: '10%',
    initial: '10',
    above: 0,
    max: 10,
    step: 1,
    decimals: 1,
  }),
  onDate: asking({ ...date, label: 'On this date', subject: 'The date' }),
  volatility: asking({ ...volatility, label: 'Volatility', example: '30%' }),
  ownVolatility: asking({ ...volatility, label: 'Volatility you expect', example: '25%' }),
  ownDrift: asking({ ...share, label: 'Drift you expect', example: '8%', min: -1, step: 1 }),
  mark: asking({ ...price, label: 'Buy-back price', example: '2.70', min: 0 }),
  gap: asking({
    ...share,
    label: 'Stock gaps down by',
    subject: 'The gap',
    example: '20%',
    initial: '20',
    max: 0.95,
  }),
  volatilityRise: asking({
    ...share,
    label: 'Volatility rises by',
    subject: 'The rise',
    example: '15%',
    initial: '15',
    max: 3,
  }),
  pricesFrom: asking({ ...price, label: 'Prices from', example: '300', min: 0.01, step: 5 }),
  pricesTo: asking({ ...price, label: 'Prices to', example: '420', min: 0.01, step: 5 }),
  tableUnit: asking({
    kind: 'choice',
    label: 'Show profit in',
    initial: 'dollars',
    choices: ['dollars', 'percent'],
  }),

  longStrike: asking({ ...price, label: 'Long strike', example: '350', above: 0, step: 0.5 }),
  longPremium: asking({ ...price, label: 'Long put premium', min: 0 }),
  callStrike: asking({ ...price, label: 'Call strike', example: '365', above: 0, step: 0.5 }),
  callPremium: asking({ ...price, label: 'Call premium', min: 0 }),
  straddlePremium: asking({ ...price, label: 'Call at the put’s strike', min: 0 }),
  /**
   * `equity`, the untouched value of older plans, means by the contract: an index option on an
   * index.
   */
  taxedAs: asking({
    kind: 'choice',
    label: 'Taxed as',
    initial: 'equity',
    choices: ['equity', 'index', 'stock'],
  }),
  falls: asking({
    kind: 'text',
    label: 'Falls to compare',
    example: '0, 10, 20',
    initial: '0, 5, 10, 20, 30, 50',
  }),
  seed: asking({
    kind: 'whole',
    label: 'Seed',
    example: '7',
    initial: '1',
    min: 0,
    max: 999_999,
    step: 1,
  }),
  takeProfitShare: asking({
    ...share,
    label: 'Take profit at',
    subject: 'The share',
    example: '50%',
    initial: '50',
    above: 0,
    max: 0.99,
  }),
  lossMultiple: asking({
    kind: 'number',
    label: 'Loss exit at',
    subject: 'The multiple',
    example: '3',
    above: 1,
    max: 100,
    step: 0.5,
  }),
  ifAssigned: asking({
    kind: 'choice',
    label: 'If assigned',
    choices: ['', 'hold', 'calls', 'sell'],
  }),
  timeInForce: asking({
    kind: 'choice',
    label: 'Time in force',
    initial: 'DAY',
    choices: ['DAY', 'GTC'],
  }),
  printTable: asking({
    kind: 'choice',
    label: 'Print this table too',
    choices: ['', 'yes'],
  }),
} as const;
