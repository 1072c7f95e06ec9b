import type { Contract } from '../../market/contract';
import type { Lots } from '../readLots';
import type { Statement } from '../statement/statement';
import { currencyOf } from '../ledger/currency';
import { nameOf } from './tally';

/** Number open of one series or symbol, in the book and in the file. */
interface Standing {
  readonly of: 'options' | 'shares';
  readonly holding: Contract | string;
  readonly currency: string;
  readonly ours: number;
  readonly theirs: number;
  readonly stated: readonly number[];
  /** No single row explains a difference in positions, so all rows are named. */
  readonly amountOf: () => number;
}

/**
 * Checks of positions at the end of a statement, including those only one side has; for all its
 * accounts together if the statement does not say which account a position is in.
 */
export function standingChecks(
  { positions, shares }: Lots,
  { reported }: Statement,
): readonly Standing[] {
  if (reported.positions === null) return [];
  const all = new Map<string, Standing>();
  const isSplit = reported.positions.every(({ account }) => account !== null);
  const add = (
    account: string | null,
    holding: Contract | string,
    more: { readonly ours?: number; readonly theirs?: number; readonly lines?: readonly number[] },
  ) => {
    const key = `${isSplit ? account : ''} ${nameOf(holding)}`;
    const before = all.get(key);
    all.set(key, {
      of: typeof holding === 'string' ? 'shares' : 'options',
      holding,
      currency: account === null ? (before?.currency ?? '') : currencyOf(account),
      ours: (before?.ours ?? 0) + (more.ours ?? 0),
      theirs: (before?.theirs ?? 0) + (more.theirs ?? 0),
      stated: [...(before?.stated ?? []), ...(more.lines ?? [])],
      amountOf: () => 0,
    });
  };
  for (const { account, contract, contracts } of positions)
    add(account, contract, { ours: contracts });
  for (const held of shares) add(held.account, held.symbol, { ours: held.shares });
  for (const { account, what, quantity, lines } of reported.positions) {
    add(account, what, { theirs: quantity, lines });
  }
  return [...all.values()];
}
