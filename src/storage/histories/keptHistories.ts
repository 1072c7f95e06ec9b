import { useHistories } from '../../store/history/histories';
import { withHistory } from '../../store/history/stockHistory';
import { keptByStock } from '../database/keptByStock';
import { HISTORY } from './historySchema';

/** The price histories read for each stock. */
export const keptHistories = keptByStock({
  store: 'histories',
  kind: HISTORY,
  stockOf: ({ symbol }) => symbol,
  withOne: withHistory,
  page: useHistories,
  fileName: 'putwise-unreadable-prices.json',
});
