import { contractKind } from '../market/contractKind';
import type { Contract } from '../market/contract';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';
import { underlyingNamed, type Underlying } from '../market/underlying';
import type { Quote } from './quote';

/** The quotes of one root and expiration, sorted by strike. */
export interface Series {
  readonly root: string;
  readonly expiration: string;
  /** Whether each contract is on 100 shares, or 100 times an index, and so can be ranked. */
  readonly isStandard: boolean;
  readonly puts: readonly Quote[];
  readonly calls: readonly Quote[];
}

/**
 * Whether a contract is on 100 shares and not adjusted, which a digit in its root would show. For
 * other contracts, strike x 100 is not the cost of an assignment.
 */
export function isStandard({ root, multiplier }: Contract): boolean {
  // Neighbors mostly share a root: no need to check its letters again.
  if (root !== before.root) before = { root, isAdjusted: contractKind(root) === 'adjusted' };
  return multiplier === SHARES_PER_CONTRACT && !before.isAdjusted;
}

let before = { root: '', isAdjusted: false };

/** How many quotes of a chain are of puts that can be ranked. */
export const rankedCount = (quotes: readonly Quote[]): number =>
  quotes.filter(({ contract }) => contract.right === 'put' && isStandard(contract)).length;

/** What the options of a series are on. */
export const underlyingOfSeries = ({ puts, calls }: Pick<Series, 'puts' | 'calls'>): Underlying =>
  underlyingNamed((puts[0] ?? calls[0])?.contract.underlying ?? null);

const byStrike = (one: Quote, other: Quote) => one.contract.strike - other.contract.strike;

interface Gathered {
  readonly first: Contract;
  readonly puts: Quote[];
  readonly calls: Quote[];
}

/** A chain split into series, next expiration first. */
export function seriesOf(quotes: readonly Quote[]): readonly Series[] {
  const all = new Map<string, Gathered>();
  let last: Gathered | null = null;
  for (const quote of quotes) {
    const { contract } = quote;
    const { root, expiration, multiplier } = contract;
    // Neighbors are mostly of one series: no need to look it up.
    if (
      last === null ||
      last.first.expiration !== expiration ||
      last.first.root !== root ||
      last.first.multiplier !== multiplier
    ) {
      const name: string = `${expiration} ${root} ${multiplier}`;
      last = all.get(name) ?? { first: contract, puts: [], calls: [] };
      all.set(name, last);
    }
    (contract.right === 'put' ? last.puts : last.calls).push(quote);
  }
  return [...all]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { first, puts, calls }]) => ({
      root: first.root,
      expiration: first.expiration,
      isStandard: isStandard(first),
      puts: puts.toSorted(byStrike),
      calls: calls.toSorted(byStrike),
    }));
}
