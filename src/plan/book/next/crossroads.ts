import { whatNext, type Crossroads } from '../../../core/book/rolls/whatNext';
import { contractKey } from '../../../core/market/contract';
import { lastTradingDay } from '../../../core/market/lastTrading';
import { indexRoot } from '../../../core/market/contractKind';
import { feesOf, type Desk } from '../desk';
import type { OpenPut } from '../openPuts';
import { isAdjusted } from '../worth';
import type { Candidate } from './candidates';

/** A put with everything needed to decide what is next for it. */
export type PutAtCrossroads = Omit<Crossroads, 'to' | 'fall'>;

/** What must be known before the choices can be compared. */
type MissingForNext = 'spot' | 'mark' | 'premium' | 'basis' | 'outcome' | 'delivery' | 'market';

type Found =
  | { readonly at: PutAtCrossroads; readonly missing: null }
  | { readonly at: null; readonly missing: MissingForNext };

const without = (missing: MissingForNext): Found => ({ at: null, missing });

/** The campaign's positions beside the put. */
function besideOf({ position, campaign }: OpenPut, { book }: Desk) {
  const isOwn = (account: string, underlying: string) =>
    account === campaign?.account && underlying === campaign.underlying;
  return {
    shares: book.shares
      .filter(({ account, symbol }) => isOwn(account, symbol))
      .reduce((sum, { shares }) => sum + shares, 0),
    options: book.positions.filter(
      (other) => other !== position && isOwn(other.account, other.contract.underlying),
    ),
  };
}

/** The put as input to the choices, or the first thing that is missing. */
export function crossroadsOf(put: OpenPut, desk: Desk): Found {
  const { position, contracts, campaign, spot, worth, daysLeft } = put;
  const { contract, premium, netPremiumTotal } = position;
  if (daysLeft < 0) return without('outcome');
  if (desk.asOf > lastTradingDay(contract)) return without('market');
  const beside = besideOf(put, desk);
  if ([contract, ...beside.options.map((other) => other.contract)].some(isAdjusted)) {
    return without('delivery');
  }
  if (spot === null) return without('spot');
  if (worth === null) return without('mark');
  if (premium === null || netPremiumTotal === null) return without('premium');
  const netCashTotal = campaign?.netCashTotal ?? null;
  if (campaign === null || netCashTotal === null) return without('basis');
  const { strike, expiration, multiplier } = contract;
  return {
    missing: null,
    at: {
      from: {
        strike,
        expiration,
        premium,
        feesTotal: premium * contracts * multiplier - netPremiumTotal,
        closePrice: worth.price,
        closeFeesTotal: feesOf(desk, 'buy', contract, contracts, worth.price),
      },
      contracts,
      multiplier,
      campaign: {
        netCashTotal,
        from: campaign.from,
        beside,
      },
      today: desk.asOf,
      spot,
    },
  };
}

/** A candidate as the put to roll into, including its fees. */
export const rollInto = (
  { contract, premium }: Candidate,
  { contracts }: Pick<OpenPut, 'contracts'>,
  desk: Desk,
) => ({
  strike: contract.strike,
  expiration: contract.expiration,
  premium,
  feesTotal: feesOf(desk, 'sell', contract, contracts, premium),
});

export type Ways = ReturnType<typeof whatNext>;

/** The four choices side by side, including after a fall of the stock. */
export const waysOn = (
  at: PutAtCrossroads,
  candidate: Candidate | null,
  { put, desk, fall }: { put: OpenPut; desk: Desk; fall: number },
): Ways => whatNext({ ...at, fall, to: candidate && rollInto(candidate, put, desk) });

/** Dates that a choice runs across: New York dates, and the end of a year. */
export interface Crossed {
  readonly earnings: string | null;
  readonly exDividend: string | null;
  readonly yearEnd: boolean;
  /** Whether nothing else can come between: both dates are known, or an index has none. */
  readonly isKnown: boolean;
}

/** The stock's dates between today and another day. */
export function crossed(symbol: string, until: string, { dates, asOf }: Desk): Crossed {
  const own = dates[symbol] ?? { earnings: null, exDividend: null };
  const isIndex = indexRoot(symbol) !== null;
  const inside = (date: string | null) =>
    date !== null && date >= asOf && date <= until ? date : null;
  return {
    earnings: inside(own.earnings),
    exDividend: inside(own.exDividend),
    yearEnd: until.slice(0, 4) > asOf.slice(0, 4),
    isKnown: isIndex || (own.earnings !== null && own.exDividend !== null),
  };
}

export const candidateKey = ({ contract }: Candidate) => contractKey(contract);
