import styles from './CopyDialog.module.css';
import { Dialog } from './Dialog';

interface CopyDialogProps {
  readonly title: string;
  /** What the text is called. */
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly onClose: () => void;
}

/** A text to copy by hand, if the browser does not let a page copy. */
export function CopyDialog({ title, label, text, rows, onClose }: CopyDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <textarea
        className={styles.text}
        readOnly
        aria-label={label}
        rows={rows}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <form method="dialog">
        <button type="submit">Done</button>
      </form>
    </Dialog>
  );
}
