import { feesOf, type Desk } from '../../../plan/book/desk';
import { rolled } from '../../../plan/book/happened';
import type { RollOption } from '../../../plan/book/next/frontier';
import type { OpenPut } from '../../../plan/book/openPuts';
import { seenPrice } from '../../../plan/book/worth';
import { recordRoll } from '../../../store/desk/recordRoll';
import { priceText } from '../../../text/priceText';
import { optionLabel } from '../../../words/book/optionLabel';
import { rollName } from '../../../words/book/rollWords';
import { dateField, feesField, moneyField } from './recordFields';
import { RecordDialog } from './RecordDialog';

interface RollDialogProps {
  readonly put: OpenPut;
  readonly roll: RollOption;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Records a roll: both fills, on one day. */
export function RollDialog({ put, roll, desk, onClose }: RollDialogProps) {
  const { position, worth, contracts } = put;
  const { contract: into, premium } = roll.candidate;
  const closePrice = seenPrice(worth);
  const closeFees = (price: number) => feesOf(desk, 'buy', position.contract, contracts, price);
  const openFees = (price: number) => feesOf(desk, 'sell', into, contracts, price);
  const rolledInto = `${optionLabel(position)} into the ${rollName(roll, desk.asOf)}`;
  return (
    <RecordDialog
      title={`Rolled: ${rolledInto}`}
      fields={{
        close: moneyField('Bought back at', {
          initial: closePrice === null ? '' : priceText(closePrice),
          inner: 'the price it was bought back at',
        }),
        closeFees: feesField('Fees to buy back', closeFees, 'close'),
        open: moneyField('New put sold at', {
          initial: roll.candidate.source === 'model' ? '' : priceText(premium),
          inner: 'the price the new put was sold at',
        }),
        openFees: feesField('Fees to open', openFees, 'open', premium),
        date: dateField('Day', desk.asOf),
      }}
      onRecord={({ date, ...typed }) => {
        const closing = { price: typed.close, feesTotal: typed.closeFees, date };
        const opening = { price: typed.open, feesTotal: typed.openFees, date };
        recordRoll(rolled(position, closing, into, opening), rolledInto);
      }}
      onClose={onClose}
    />
  );
}
