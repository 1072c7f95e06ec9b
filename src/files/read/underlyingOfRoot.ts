import { rootOf, underlyingOf } from '../../core/market/contract';
import { contractKind, indexRoot } from '../../core/market/contractKind';

/** Share classes whose root does not show where the class begins. */
const CLASSES: Readonly<Record<string, string>> = { BRKB: 'BRK.B', BFB: 'BF.B' };

/**
 * The underlying of a root: AMD for AMD1 and 2AMD, SPX for SPXW. `named`, the source's name of the
 * stock, is used if the root is its own.
 */
export function underlyingOfRoot(root: string, named: string): string {
  if (indexRoot(root) !== null) return underlyingOf(root);
  if (named !== '' && rootOf(named) === root) return underlyingOf(named);
  const bare = contractKind(root) === 'adjusted' ? root.replaceAll(/^\d+|\d+$/g, '') : root;
  if (named !== '' && rootOf(named) === bare) return underlyingOf(named);
  return CLASSES[bare] ?? bare;
}
