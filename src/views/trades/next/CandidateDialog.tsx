import { putLike, type Candidate } from '../../../plan/book/next/candidates';
import type { OpenPut } from '../../../plan/book/openPuts';
import { dateField, moneyField } from '../record/recordFields';
import { RecordDialog } from '../record/RecordDialog';

interface CandidateDialogProps {
  readonly put: OpenPut;
  readonly onType: (candidate: Candidate) => void;
  readonly onClose: () => void;
}

/** Typing a put to roll into. */
export const CandidateDialog = ({ put, onType, onClose }: CandidateDialogProps) => (
  <RecordDialog
    title={`Roll the ${put.position.contract.underlying} put into`}
    act="Compare it"
    fields={{
      strike: moneyField('New strike', { example: '108', above: 0 }),
      expiration: dateField('New expiration'),
      premium: moneyField('Premium', { example: '4.65', above: 0 }),
    }}
    onRecord={({ strike, expiration, premium }) =>
      onType({
        contract: putLike(put.position.contract, { strike, expiration }),
        premium,
        source: 'typed',
      })
    }
    onClose={onClose}
  />
);
