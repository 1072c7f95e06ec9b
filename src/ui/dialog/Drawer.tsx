import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Drawer.module.css';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands beside the page for a while: Escape closes it from anywhere, and the focus goes back. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.show();
    return () => element?.close(); // which gives the focus back
  }, []);
  useEffect(() => {
    const closeOnEscape = ({ key, target }: KeyboardEvent) => {
      // A dialog opened from here has an Escape of its own.
      const within = target instanceof Element && target.closest('dialog');
      if (key === 'Escape' && (!within || within === dialog.current)) onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  return (
    <dialog ref={dialog} className={styles.drawer} aria-labelledby={titleId} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
