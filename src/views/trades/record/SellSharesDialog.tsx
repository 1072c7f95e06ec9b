import type { SharesRow } from '../../../plan/book/heldShares';
import { sharesClosed } from '../../../plan/book/happened';
import { addEvents } from '../../../store/book/events';
import { count } from '../../../text/format';
import { priceText } from '../../../text/priceText';
import { dateField, moneyField } from './fieldOf';
import { RecordDialog } from './RecordDialog';

interface SellSharesDialogProps {
  readonly row: SharesRow;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Records that all shares of a row were sold. */
export const SellSharesDialog = ({
  row: { holding, spot },
  asOf,
  onClose,
}: SellSharesDialogProps) => (
  <RecordDialog
    title={`Sold: ${count(Math.abs(holding.shares), `${holding.symbol} share`)}`}
    fields={[
      moneyField('price', 'Price', spot === null ? '' : priceText(spot)),
      moneyField('fees', 'Fees', '', { standing: 0 }),
      dateField('date', 'Day', asOf),
    ]}
    onRecord={({ price, fees, date }) =>
      addEvents([
        sharesClosed(holding, {
          price: price as number,
          feesTotal: fees as number,
          date: date as string,
        }),
      ])
    }
    onClose={onClose}
  />
);
