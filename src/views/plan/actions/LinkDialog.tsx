import { CopyDialog } from '../../../ui/dialog/CopyDialog';

interface LinkDialogProps {
  readonly address: string;
  readonly onClose: () => void;
}

/** The link to copy by hand. */
export default function LinkDialog({ address, onClose }: LinkDialogProps) {
  return (
    <CopyDialog
      title="Copy this link"
      label="Link to this plan"
      text={address}
      rows={4}
      onClose={onClose}
    />
  );
}
