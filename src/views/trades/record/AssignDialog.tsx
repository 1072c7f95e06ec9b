import { deliveredAll } from '../../../plan/book/happened';
import type { OpenOption } from '../../../plan/book/openPuts';
import { addEvents } from '../../../store/book/events';
import { usePage } from '../../../store/page';
import { parseMoney } from '../../../text/parse';
import { optionLabel } from '../../../words/book/optionLabel';
import { dateField, moneyField } from './recordFields';
import { RecordDialog } from './RecordDialog';

interface AssignDialogProps {
  readonly option: OpenOption;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Records an early assignment, on its day. */
export function AssignDialog({ option: { position }, asOf, onClose }: AssignDialogProps) {
  const fee = usePage((page) => parseMoney(page.account.assignmentFee).value ?? 0);
  return (
    <RecordDialog
      title={`Assigned: ${optionLabel(position)}`}
      fields={{ fees: moneyField('Fees', { standing: fee }), date: dateField('Day', asOf) }}
      onRecord={({ fees, date }) => addEvents([deliveredAll(position, fees, date)])}
      onClose={onClose}
    />
  );
}
