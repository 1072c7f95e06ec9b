import { Dialog } from '../../ui/Dialog';
import styles from './LinkDialog.module.css';

interface LinkDialogProps {
  readonly address: string;
  readonly onClose: () => void;
}

/** The link to copy by hand, where the browser lets no page copy. */
export default function LinkDialog({ address, onClose }: LinkDialogProps) {
  return (
    <Dialog title="Copy this link" onClose={onClose}>
      <textarea
        className={styles.address}
        readOnly
        aria-label="Link to this plan"
        rows={4}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <form method="dialog">
        <button type="submit">Done</button>
      </form>
    </Dialog>
  );
}
