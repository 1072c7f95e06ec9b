import { settledAll } from '../../../plan/book/happened';
import type { OpenOption } from '../../../plan/book/openPuts';
import { addEvents } from '../../../store/book/events';
import { optionLabel } from '../../../words/book/optionLabel';
import { moneyField } from './fieldOf';
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
    fields={[
      moneyField('value', 'Settlement value', '', {
        inner: 'the value at which the index was settled',
      }),
      moneyField('fees', 'Fees', '', { standing: 0 }),
    ]}
    onRecord={({ value, fees }) =>
      addEvents([settledAll(position, value as number, fees as number)])
    }
    onClose={onClose}
  />
);
