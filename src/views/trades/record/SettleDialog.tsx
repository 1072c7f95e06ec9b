import { settledAll } from '../../../plan/book/happened';
import type { OpenOption } from '../../../plan/book/openPuts';
import { addEvents } from '../../../store/book/events';
import { optionLabel } from '../../../words/book/optionLabel';
import { moneyField } from './recordFields';
import { RecordDialog } from './RecordDialog';

/** Records the value at which an option on an index was settled in cash. */
export const SettleDialog = ({
  option: { position },
  onClose,
}: {
  readonly option: OpenOption;
  readonly onClose: () => void;
}) => (
  <RecordDialog
    title={`Settled: ${optionLabel(position)}`}
    fields={{
      value: moneyField('Settlement value', { inner: 'the value at which the index was settled' }),
      fees: moneyField('Fees', { standing: 0 }),
    }}
    onRecord={({ value, fees }) => addEvents([settledAll(position, value, fees)])}
    onClose={onClose}
  />
);
