import { contractKey, type Contract } from '../../../core/market/contract';
import type { Draft, Leg } from './record';
import type { Told } from './reading';

/** A series and the net quantity of its fills up to a day. */
interface Series {
  readonly contract: Contract;
  standing: number;
}

/**
 * Series on the shares' symbol, with their price as the strike, that have not expired by their day;
 * the next to expire comes first.
 */
function standingAt({ account, symbol, price, date }: Leg, drafts: readonly Draft[]): Series[] {
  const all = new Map<string, Series>();
  for (const { told } of drafts) {
    if (told.kind !== 'option' || told.account !== account || told.date > date) continue;
    const { contract, side, contracts } = told;
    if (contract.underlying !== symbol || contract.strike !== price) continue;
    const key = contractKey(contract);
    const series = all.get(key) ?? { contract, standing: 0 };
    series.standing += side === 'buy' ? contracts : -contracts;
    all.set(key, series);
  }
  return [...all.values()]
    .filter(({ contract }) => contract.expiration >= date)
    .toSorted((one, other) => (one.contract.expiration < other.contract.expiration ? -1 : 1));
}

/**
 * The outcome that delivered some shares, when the file has no row for the option itself: a short
 * put or a long call at the shares' price brings them in. Null if no open series has enough
 * contracts.
 */
export function endedBy(leg: Leg, drafts: readonly Draft[]): Told | null {
  const { account, date, side, shares, feesTotal } = leg;
  for (const { contract, standing } of standingAt(leg, drafts)) {
    const contracts = shares / contract.multiplier;
    const isShort = (side === 'buy') === (contract.right === 'put');
    if (!Number.isInteger(contracts) || (isShort ? -standing : standing) < contracts) continue;
    const kind = isShort ? ('assignment' as const) : ('exercise' as const);
    return { kind, account, date, contract, contracts, feesTotal };
  }
  return null;
}
