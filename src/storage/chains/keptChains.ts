import { withChain } from '../../store/strikes/keptChain';
import { useStrikes } from '../../store/strikes';
import { keptByStock } from '../database/keptByStock';
import { CHAIN } from './chainSchema';

/** The last chain read for each stock. */
export const keptChains = keptByStock({
  store: 'chains',
  kind: CHAIN,
  stockOf: ({ underlying }) => underlying,
  withOne: withChain,
  page: useStrikes,
  fileName: 'putwise-unreadable-chains.json',
});
