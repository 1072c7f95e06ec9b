import { NEW_ACCOUNT } from '../../../src/account/account';
import type { BookEvent } from '../../../src/core/book/event';
import { spotOnKey } from '../../../src/core/book/marks/spotOnKey';
import { readBook } from '../../../src/core/book/readBook';
import { contractKey, type Contract } from '../../../src/core/market/contract';
import { accountTerms } from '../../../src/plan/book/accountTerms';
import type { Desk } from '../../../src/plan/book/desk';

/* The book of the mock of Trades, on Saturday, November 28, 2026. Every figure in it is invented. */

export const TODAY = '2026-11-28';

const series = (
  underlying: string,
  strike: number,
  expiration: string,
  right: Contract['right'] = 'put',
): Contract => ({ underlying, root: underlying, expiration, right, strike, multiplier: 100 });

export const PFE = series('PFE', 26, '2026-11-27');
export const DIS = series('DIS', 110, '2026-12-11');
const XOM = series('XOM', 110, '2026-12-18');
export const MU = series('MU', 660, '2026-12-18');
export const AAPL = series('AAPL', 255, '2027-01-08');
const SBUX_CALL = series('SBUX', 97, '2026-12-18', 'call');

const account = 'U1234567';
let made = 0;
const about = (date: string) => ({ id: `e${(made += 1)}`, account, date });

const sold = (
  date: string,
  contract: Contract,
  price: number,
  contracts = 1,
  feesTotal = 1.06,
): BookEvent => ({
  ...about(date),
  kind: 'option',
  contract,
  side: 'sell',
  contracts,
  price,
  feesTotal,
});
const bought = (
  date: string,
  contract: Contract,
  price: number,
  contracts: number,
  feesTotal: number,
): BookEvent => ({
  ...about(date),
  kind: 'option',
  contract,
  side: 'buy',
  contracts,
  price,
  feesTotal,
});
const expired = (contract: Contract): BookEvent => ({
  ...about(contract.expiration),
  kind: 'expiration',
  contract,
  contracts: 1,
});
const assigned = (contract: Contract): BookEvent => ({
  ...about(contract.expiration),
  kind: 'assignment',
  contract,
  contracts: 1,
  feesTotal: 0,
});

const disBefore = series('DIS', 112, '2026-11-20');
const sbux = [series('SBUX', 95, '2026-08-21'), series('SBUX', 95, '2026-09-18')] as const;
const sbuxCall = series('SBUX', 97, '2026-10-23', 'call');
const ko = series('KO', 72, '2026-11-20');

export const EVENTS: readonly BookEvent[] = [
  sold('2026-07-24', sbux[0], 1.5),
  expired(sbux[0]),
  sold('2026-08-21', sbux[1], 2.5),
  assigned(sbux[1]),
  sold('2026-09-21', sbuxCall, 1.2),
  expired(sbuxCall),
  { ...about('2026-11-13'), kind: 'dividend', symbol: 'SBUX', amountTotal: 61, withheldTotal: 0 },
  sold('2026-11-16', SBUX_CALL, 1),
  sold('2026-10-23', disBefore, 1.8, 2, 1.3),
  bought('2026-11-12', disBefore, 2.6, 2, 1.3),
  sold('2026-11-12', DIS, 3.05, 2, 1.3),
  sold('2026-10-23', ko, 0.8, 1, 1.04),
  assigned(ko),
  sold('2026-10-28', PFE, 0.44, 3, 2.13),
  sold('2026-11-13', MU, 38.7),
  sold('2026-11-16', XOM, 1.62),
  sold('2026-11-20', AAPL, 3.85),
  { ...about('2026-11-27'), kind: 'cash', reason: 'balance', amountTotal: 118_304 },
];

const friday = (price: number, time = '17:58') => ({ price, at: `2026-11-27T${time}:00Z` });

export const MARKS: Desk['marks'] = {
  [contractKey(DIS)]: friday(4.35),
  [contractKey(MU)]: friday(17.2, '17:41'),
  [contractKey(SBUX_CALL)]: friday(0.85),
  PFE: friday(25.72),
  DIS: friday(106.4),
  XOM: friday(116.2),
  MU: friday(742),
  AAPL: friday(271.8),
  SBUX: friday(94.1),
  KO: friday(70.1),
  [spotOnKey('XOM', '2026-11-16')]: friday(114.5),
};

export const desk = (more: Partial<Desk> = {}): Desk => ({
  book: readBook(EVENTS, TODAY),
  asOf: TODAY,
  marks: MARKS,
  dates: {},
  sectors: {},
  exits: {},
  terms: accountTerms({ ...NEW_ACCOUNT, billKind: 'yield', billQuote: '3.87' }, TODAY),
  ...more,
});
