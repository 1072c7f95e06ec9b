import type { FilterName, Giving } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { count, monthDay, number, percent, usdBrief } from '../../text/format';

/** `the 365 put of Jan 4`. */
export const putOf = ({ contract: { strike, expiration } }: RankedPut) =>
  `the ${usdBrief(strike).slice(1)} put of ${monthDay(expiration)}`;

/** A share rounded as shown, in the direction that still lets the put pass. */
const atLeast = (share: number) => percent(Math.floor(share * 1000 + 1e-9) / 1000);
const atMost = (share: number) => percent(Math.ceil(share * 1000 - 1e-9) / 1000);

const days = (to: number) => count(to, 'day');

interface GivingWords {
  /** The name of the obstacle. */
  readonly name: string;
  /** What would have to be allowed. */
  readonly allows: (to: number) => string;
}

const GIVES: Partial<Readonly<Record<FilterName, GivingWords>>> = {
  minDays: { name: 'the lower end of the days', allows: days },
  maxDays: { name: 'the upper end of the days', allows: days },
  minReturn: { name: 'the return', allows: (to) => `a return of ${atLeast(to)} a year` },
  maxAssignment: {
    name: 'the chance of assignment',
    allows: (to) => `a chance of assignment of ${atMost(to)}`,
  },
  maxCollateralTotal: {
    name: 'the cash',
    allows: (to) => `${usdBrief(to)} to set aside`,
  },
  maxSpreadOfMid: { name: 'the spread', allows: (to) => `a spread of ${atMost(to)}` },
  minOpenInterest: {
    name: 'the open interest',
    allows: (to) => `open interest of ${number(to)}`,
  },
  maxRulesBroken: { name: 'your rules', allows: (to) => `${count(to, 'rule')} broken` },
};

/** The only obstacle; null for filters that have no words. */
export const obstacleName = ({ filter }: Giving): string | null => GIVES[filter]?.name ?? null;

/** What to allow for a put to pass: `a return of 9.9% a year`. */
export const allowance = ({ filter, to }: Giving): string | null =>
  GIVES[filter]?.allows(to) ?? null;
