import { account, asking, trade, type FieldSpec } from './fieldSpec';

const TEN_MILLION = 10_000_000;

const price = {
  kind: 'money',
  example: '1.35',
  step: 0.05,
  decimals: 2,
  max: TEN_MILLION,
} as const;
const fee = {
  kind: 'money',
  example: '0.65',
  required: true,
  min: 0,
  max: 1000,
  step: 0.01,
  decimals: 2,
} as const;
const date = { kind: 'date', example: '2026-03-20' } as const;
const volatility = { kind: 'percent', above: 0, max: 5, step: 1, decimals: 1 } as const;
const share = { kind: 'percent', min: 0, max: 1, step: 5, decimals: 1 } as const;
const total = {
  kind: 'money',
  example: '50,000',
  min: 0,
  max: 1e12,
  step: 1000,
  decimals: 2,
} as const;

/** Every field of the page: what it is called, what it takes and what it starts with. */
export const FIELDS = {
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
  dividend: trade({ ...price, label: 'Next dividend', example: '0.21', min: 0, step: 0.01 }),
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
    example: 'dollars',
    initial: 'dollars',
    choices: ['dollars', 'percent'],
  }),
  printTable: asking({
    kind: 'choice',
    label: 'Print this table too',
    example: 'yes',
    choices: ['', 'yes'],
  }),

  billQuote: account({
    kind: 'percent',
    label: 'T-bill quote',
    example: '3.80%',
    initial: '3.80',
    min: 0,
    max: 0.5,
    step: 0.05,
    decimals: 3,
  }),
  billKind: account({
    kind: 'choice',
    label: 'The quote is a',
    example: 'discount',
    initial: 'discount',
    choices: ['discount', 'yield'],
  }),
  cash: account({ ...total, label: 'Cash for this put' }),
  account: account({
    kind: 'choice',
    label: 'Account',
    example: 'cash',
    initial: 'cash',
    choices: ['cash', 'margin', 'ira'],
  }),
  accountValue: account({ ...total, label: 'Account value', above: 0, min: 1 }),
  closedTrades: account({
    kind: 'whole',
    label: 'Puts closed so far',
    subject: 'Puts closed',
    inner: 'the puts closed so far',
    example: '2',
    min: 0,
    max: 1_000_000,
    step: 1,
  }),

  commission: account({ ...fee, label: 'Commission from $0.10 premium', initial: '0.65' }),
  commissionBelowTenCents: account({
    ...fee,
    label: 'Commission from $0.05 to $0.10',
    initial: '0.50',
  }),
  commissionBelowFiveCents: account({
    ...fee,
    label: 'Commission under $0.05 premium',
    initial: '0.25',
  }),
  minimumCommission: account({ ...fee, label: 'Minimum per order', initial: '1.00' }),
  regulatoryFee: account({ ...fee, label: 'Options regulatory fee', initial: '0.02815' }),
  clearingFee: account({ ...fee, label: 'OCC clearing', initial: '0.025' }),
  auditTrailFee: account({ ...fee, label: 'Consolidated audit trail', initial: '0.0048' }),
  exchangeFee: account({ ...fee, label: 'Exchange fee', initial: '0.00', min: -10 }),
  tradingActivityFee: account({ ...fee, label: 'FINRA trading activity', initial: '0.00329' }),
  saleValueFee: account({
    ...fee,
    label: 'SEC fee per $1,000,000 sold',
    initial: '20.60',
    step: 0.1,
  }),
  assignmentFee: account({ ...fee, label: 'Assignment, whole order', initial: '0.00' }),
} as const satisfies Record<string, FieldSpec>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

export const specOf = (name: FieldName): FieldSpec => FIELDS[name];
