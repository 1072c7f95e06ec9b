import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Drawer.module.css';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside the page: Escape closes it from anywhere, and the focus returns. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.show();
    return () => element?.close(); // which returns the focus
  }, []);
  useEffect(() => {
    const closeOnEscape = ({ key, target }: KeyboardEvent) => {
      // A dialog opened from here handles its own Escape.
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
