import type { BookEvent, EventOf } from '../../../src/core/book/event';
import type { Contract } from '../../../src/core/market/contract';

/** An event with defaults: its own id, and account U1. */
type About = Partial<Pick<BookEvent, 'id' | 'account' | 'date' | 'time'>>;

type Told<Kind extends BookEvent['kind']> = Omit<EventOf<Kind>, 'kind' | 'id' | 'account' | 'date'>;

let made = 0;

const about = (date: string) => ({ id: `n${(made += 1)}`, account: 'U1', date });

const series = (
  right: Contract['right'],
  strike: number,
  expiration: string,
  rest: Partial<Contract> = {},
): Contract => ({
  underlying: 'ACME',
  root: rest.underlying ?? 'ACME',
  expiration,
  right,
  strike,
  multiplier: 100,
  ...rest,
});

export const put = (strike: number, expiration: string, rest?: Partial<Contract>) =>
  series('put', strike, expiration, rest);

export const call = (strike: number, expiration: string, rest?: Partial<Contract>) =>
  series('call', strike, expiration, rest);

const fill =
  (side: 'buy' | 'sell') =>
  (
    date: string,
    contract: Contract,
    price: number,
    rest: About & Partial<Told<'option'>> = {},
  ): EventOf<'option'> => ({
    ...about(date),
    kind: 'option',
    contract,
    side,
    contracts: 1,
    price,
    feesTotal: 0,
    ...rest,
  });

export const sold = fill('sell');
export const bought = fill('buy');

type More<Kind extends BookEvent['kind']> = About & Partial<Told<Kind>>;

export const expired = (
  date: string,
  contract: Contract,
  rest: More<'expiration'> = {},
): EventOf<'expiration'> => ({
  ...about(date),
  kind: 'expiration',
  contract,
  contracts: 1,
  ...rest,
});

export const assigned = (
  date: string,
  contract: Contract,
  rest: More<'assignment'> = {},
): EventOf<'assignment'> => ({
  ...about(date),
  kind: 'assignment',
  contract,
  contracts: 1,
  feesTotal: 0,
  ...rest,
});

export const exercised = (
  date: string,
  contract: Contract,
  rest: More<'exercise'> = {},
): EventOf<'exercise'> => ({
  ...about(date),
  kind: 'exercise',
  contract,
  contracts: 1,
  feesTotal: 0,
  ...rest,
});

export const settled = (
  date: string,
  contract: Contract,
  value: number,
  rest: More<'settlement'> = {},
): EventOf<'settlement'> => ({
  ...about(date),
  kind: 'settlement',
  contract,
  contracts: 1,
  value,
  feesTotal: 0,
  ...rest,
});

const stock =
  (side: 'buy' | 'sell') =>
  (date: string, shares: number, price: number, rest: More<'stock'> = {}): EventOf<'stock'> => ({
    ...about(date),
    kind: 'stock',
    symbol: 'ACME',
    side,
    shares,
    price,
    feesTotal: 0,
    ...rest,
  });

export const sharesSold = stock('sell');
export const sharesBought = stock('buy');

export const dividend = (
  date: string,
  amountTotal: number,
  rest: More<'dividend'> = {},
): EventOf<'dividend'> => ({
  ...about(date),
  kind: 'dividend',
  symbol: 'ACME',
  amountTotal,
  withheldTotal: 0,
  ...rest,
});

export const cash = (
  date: string,
  reason: EventOf<'cash'>['reason'],
  amountTotal: number,
  rest: About = {},
): EventOf<'cash'> => ({ ...about(date), kind: 'cash', reason, amountTotal, ...rest });

export const split = (date: string, ratio: number, rest: More<'split'> = {}): EventOf<'split'> => ({
  ...about(date),
  kind: 'split',
  symbol: 'ACME',
  ratio,
  ...rest,
});

export const changed = (
  date: string,
  from: string | Contract,
  to: string | Contract,
  rest: About = {},
): EventOf<'changed'> => ({ ...about(date), kind: 'changed', from, to, ...rest });

export const carried = (
  date: string,
  what: { contract: Contract } | { symbol: string },
  quantity: number,
  basisTotal: number | null,
  rest: About = {},
): EventOf<'carried'> => ({
  ...about(date),
  kind: 'carried',
  ...what,
  quantity,
  basisTotal,
  ...rest,
});
