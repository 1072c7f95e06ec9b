import type { Quote } from '../../../src/core/chain/quote';
import type { RankFacts } from '../../../src/core/chain/rankFacts';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { putOn, type Contract } from '../../../src/core/market/contract';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';

/** Friday; the puts below expire 34 days later, on a Thursday. */
export const TODAY = '2026-11-20';

type Parts = Partial<Omit<Quote, 'contract'>> & { readonly contract?: Partial<Contract> };

/** A put of ACME with bid and ask, and other fields as given. */
export const put = (
  strike: number,
  bid: number | null,
  ask: number | null,
  { contract, ...parts }: Parts = {},
): Quote => ({
  contract: { ...putOn('ACME', '2026-12-24', strike), ...contract },
  bid,
  ask,
  last: null,
  volume: null,
  openInterest: null,
  impliedVolatility: null,
  delta: null,
  ...parts,
});

export const call = (
  strike: number,
  bid: number | null,
  ask: number | null,
  { contract, ...parts }: Parts = {},
): Quote => put(strike, bid, ask, { ...parts, contract: { right: 'call', ...contract } });

/** Stock 100, 4% to price by, T-bills at 3.86%, one contract in a cash account of 20,000. */
export const FACTS: RankFacts = {
  spot: 100,
  today: TODAY,
  rate: 0.04,
  dividendYield: 0,
  billReturn: 0.0386,
  convention: DEFAULT_CONVENTION,
  schedule: IBKR_PRO_SCHEDULE,
  thresholds: RULE_PROFILES.starter,
  cashTotal: 20_000,
  priceAt: 'bid',
};
