import type { Happened } from '../core/book/event';
import { addDays, dayOfWeek } from '../core/market/calendar';
import { spotOnKey } from '../core/book/marks/spotOnKey';
import { contractKey, type Contract, type Right } from '../core/market/contract';
import { tradingDayOnOrBefore, weeklyExpiration } from '../core/market/expirations';
import { SHARES_PER_CONTRACT } from '../core/market/sharesPerContract';

/*
 * An example book to explore. Everything is invented, in an account of its own: a put that ended
 * without a recorded outcome, one rolled at a loss, three open ones, shares with a call on them and
 * shares without.
 */

export const EXAMPLE_ACCOUNT = 'Example';

interface ExampleBook {
  readonly events: readonly Happened[];
  /** By contract key or share symbol, including marks of the day of a sale. */
  readonly marks: Readonly<Record<string, { price: number; at: string; isInvented: true }>>;
}

/** The example book as of a New York date. */
export function exampleBook(today: string): ExampleBook {
  // The past week: its Friday is before today.
  const friday = addDays(today, -1 - ((dayOfWeek(today) + 1) % 7));
  const on = (days: number) => tradingDayOnOrBefore(addDays(friday, days));
  const series = (underlying: string, strike: number, week: number, right: Right = 'put') =>
    ({
      underlying,
      root: underlying,
      expiration: weeklyExpiration(addDays(friday, 7 * week)),
      right,
      strike,
      multiplier: SHARES_PER_CONTRACT,
    }) satisfies Contract;
  const account = EXAMPLE_ACCOUNT;
  const fill = (
    side: 'buy' | 'sell',
    days: number,
    contracts: number,
    contract: Contract,
    price: number,
    feesTotal = contracts * 0.65 + 0.41,
  ): Happened => ({
    kind: 'option',
    account,
    date: on(days),
    side,
    contracts,
    contract,
    price,
    feesTotal,
  });
  const ended = (kind: 'expiration' | 'assignment', contract: Contract): Happened => ({
    account,
    date: contract.expiration,
    contract,
    contracts: 1,
    ...(kind === 'expiration' ? { kind } : { kind, feesTotal: 0 }),
  });

  const sbux = {
    first: series('SBUX', 94, -14),
    second: series('SBUX', 95, -10),
    calls: [series('SBUX', 98, -5, 'call'), series('SBUX', 97, 3, 'call')] as const,
  };
  const dis = { old: series('DIS', 112, -1), now: series('DIS', 110, 2) };
  const ko = series('KO', 72, -1);
  const pfe = series('PFE', 26, 0);
  const mu = series('MU', 660, 3);
  const xom = series('XOM', 110, 3);
  const aapl = series('AAPL', 255, 6);

  const mark = (price: number, days = 0) =>
    ({ price, at: `${on(days)}T17:58:00Z`, isInvented: true }) as const;
  return {
    events: [
      { kind: 'cash', account, date: on(-128), reason: 'deposit', amountTotal: 133_000 },
      fill('sell', -126, 1, sbux.first, 1.5),
      ended('expiration', sbux.first),
      fill('sell', -98, 1, sbux.second, 2.5),
      ended('assignment', sbux.second),
      fill('sell', -67, 1, sbux.calls[0], 1.2),
      {
        kind: 'dividend',
        account,
        date: on(-50),
        symbol: 'SBUX',
        amountTotal: 61,
        withheldTotal: 0,
      },
      ended('expiration', sbux.calls[0]),
      fill('sell', -35, 2, dis.old, 1.8),
      fill('sell', -35, 1, ko, 0.8),
      fill('sell', -30, 3, pfe, 0.44),
      fill('sell', -18, 1, sbux.calls[1], 1),
      fill('buy', -15, 2, dis.old, 2.6),
      fill('sell', -15, 2, dis.now, 3.05),
      fill('sell', -14, 1, mu, 38.7),
      fill('sell', -11, 1, xom, 1.62),
      ended('assignment', ko),
      fill('sell', -7, 1, aapl, 3.85),
    ],
    marks: {
      [contractKey(dis.now)]: mark(4.35),
      [contractKey(mu)]: mark(17.2),
      [contractKey(sbux.calls[1])]: mark(0.85),
      PFE: mark(25.72),
      DIS: mark(106.4),
      // Stock prices when two puts were sold, from which the model values them.
      [spotOnKey('XOM', on(-11))]: mark(113.23, -11),
      [spotOnKey('AAPL', on(-7))]: mark(267.7, -7),
      XOM: mark(116.2),
      MU: mark(742),
      AAPL: mark(271.8),
      SBUX: mark(94.1),
      KO: mark(70.1),
    },
  };
}
