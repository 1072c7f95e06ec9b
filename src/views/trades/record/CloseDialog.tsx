import { closed } from '../../../plan/book/happened';
import { feesOf, type Desk } from '../../../plan/book/desk';
import type { OpenOption } from '../../../plan/book/openPuts';
import { seenPrice } from '../../../plan/book/worth';
import { addEvents } from '../../../store/book/events';
import { priceText } from '../../../text/priceText';
import { optionLabel } from '../../../words/book/optionLabel';
import { dateField, feesField, moneyField } from './recordFields';
import { RecordDialog } from './RecordDialog';

interface CloseDialogProps {
  readonly option: OpenOption;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Records that an option was closed, at its mark unless another price is typed. */
export function CloseDialog({ option, desk, onClose }: CloseDialogProps) {
  const { position, worth, daysLeft } = option;
  const { contract, contracts } = position;
  const side = contracts < 0 ? 'buy' : 'sell';
  const feesAt = (price: number) => feesOf(desk, side, contract, Math.abs(contracts), price);
  const day = daysLeft < 0 ? contract.expiration : desk.asOf;
  const prefilled = seenPrice(worth);
  return (
    <RecordDialog
      title={`${contracts < 0 ? 'Bought back' : 'Sold'}: ${optionLabel(position)}`}
      fields={{
        price: moneyField('Price', { initial: prefilled === null ? '' : priceText(prefilled) }),
        fees: feesField('Fees', feesAt, 'price'),
        date: dateField('Day', day),
      }}
      onRecord={({ price, fees, date }) =>
        addEvents([closed(position, { price, feesTotal: fees, date })])
      }
      onClose={onClose}
    />
  );
}
