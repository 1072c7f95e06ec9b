import type { SharesRow } from '../../../plan/book/heldShares';
import { sharesClosed } from '../../../plan/book/happened';
import { addEvents } from '../../../store/book/events';
import { count } from '../../../text/format';
import { priceText } from '../../../text/priceText';
import { dateField, moneyField } from './recordFields';
import { RecordDialog } from './RecordDialog';

interface SellSharesDialogProps {
  readonly row: SharesRow;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Records that all shares of a row were sold, or bought back if they are short. */
export const SellSharesDialog = ({
  row: { holding, spot },
  asOf,
  onClose,
}: SellSharesDialogProps) => (
  <RecordDialog
    title={`${holding.shares < 0 ? 'Bought back' : 'Sold'}: ${count(Math.abs(holding.shares), `${holding.symbol} share`)}`}
    fields={{
      price: moneyField('Price', { initial: spot === null ? '' : priceText(spot) }),
      fees: moneyField('Fees', { standing: 0 }),
      date: dateField('Day', asOf),
    }}
    onRecord={({ price, fees, date }) =>
      addEvents([sharesClosed(holding, { price, feesTotal: fees, date })])
    }
    onClose={onClose}
  />
);
