import { useEffect, useRef, type FocusEvent } from 'react';
import { dismissMessage, usePage } from '../../store/page';
import styles from './Message.module.css';

/** What just happened, with the way back. It stays until it is dismissed or followed by the next. */
export default function Message() {
  const message = usePage((page) => page.message);
  const before = useRef<HTMLElement>(null);
  const remember = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget?.parentElement === currentTarget.parentElement) return;
    before.current = relatedTarget as HTMLElement | null;
  };
  // A button that goes with its message gives the focus back to where it came from.
  useEffect(() => {
    if (!before.current || document.activeElement !== document.body) return;
    const back = before.current.isConnected ? before.current : document.querySelector('h1');
    back?.focus({ preventScroll: true });
    before.current = null;
  });
  return (
    <output className={`screen-only ${styles.place}`} aria-label="Message">
      {message && (
        <p className={styles.message}>
          <span>{message.text}</span>
          {message.undo && (
            <button type="button" onFocus={remember} onClick={message.undo}>
              {message.action}
            </button>
          )}
          <button
            type="button"
            aria-label="Dismiss message"
            onFocus={remember}
            onClick={dismissMessage}
          >
            ✕
          </button>
        </p>
      )}
    </output>
  );
}
