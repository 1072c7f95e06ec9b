import { contractKey, type Contract } from '../../../core/market/contract';
import type { Draft, Leg } from './record';
import type { Told } from './reading';

/** What a series' fills until a day come to. */
interface Series {
  readonly contract: Contract;
  standing: number;
}

/** Series at a strike that stand by a day and have not ended before it, the next to expire first. */
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
 * The end of the option that shares say brought or took them, where no row is of the option itself: a short
 * put or a long call at their price brings them. Null where none stands there for as many.
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
