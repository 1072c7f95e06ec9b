import { keepBook } from '../../../storage/book/keptBook';
import { takeFillOnPage } from '../../../store/desk/planFills';

/** Records the fill that was just marked in Trades, once what is kept there is here. */
export async function recordInTrades() {
  await keepBook();
  takeFillOnPage();
}
