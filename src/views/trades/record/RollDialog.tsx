import { feesOf, type Desk } from '../../../plan/book/desk';
import { rolled } from '../../../plan/book/happened';
import type { RollOption } from '../../../plan/book/next/frontier';
import type { OpenPut } from '../../../plan/book/openPuts';
import { recordRoll } from '../../../store/desk/recordRoll';
import { priceText } from '../../../text/priceText';
import { optionLabel } from '../../../words/book/optionLabel';
import { rollName } from '../../../words/book/rollWords';
import { dateField, moneyField } from './fieldOf';
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
  const closePrice = worth?.how === 'seen' ? worth.price : null;
  const closeFees = feesOf(desk, 'buy', position.contract, contracts, closePrice ?? 1);
  const openFees = feesOf(desk, 'sell', into, contracts, premium);
  const rolledInto = `${optionLabel(position)} into the ${rollName(roll, desk.asOf)}`;
  return (
    <RecordDialog
      title={`Rolled: ${rolledInto}`}
      fields={[
        moneyField('close', 'Bought back at', closePrice === null ? '' : priceText(closePrice), {
          inner: 'the price it was bought back at',
        }),
        moneyField('closeFees', 'Fees of that', '', { standing: closeFees, min: -1000 }),
        moneyField(
          'open',
          'New put sold at',
          roll.candidate.source === 'model' ? '' : priceText(premium),
          {
            inner: 'the price the new put was sold at',
          },
        ),
        moneyField('openFees', 'Fees of the sale', '', { standing: openFees, min: -1000 }),
        dateField('date', 'Day', desk.asOf),
      ]}
      onRecord={({ close, closeFees: paid, open, openFees: taken, date }) =>
        recordRoll(
          rolled(
            position,
            { price: close as number, feesTotal: paid as number, date: date as string },
            into,
            { price: open as number, feesTotal: taken as number, date: date as string },
          ),
          rolledInto,
        )
      }
      onClose={onClose}
    />
  );
}
