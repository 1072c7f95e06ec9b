import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { dismissMessage, usePage } from '../../store/page';
import styles from './Message.module.css';

/** Milliseconds for which a passing message is shown. */
const TO_READ = 6000;

/**
 * Reports what just happened, with an undo. It stays until it is dismissed or replaced. A message
 * that only reports success disappears by itself, unless someone is using it, and when the place
 * changes.
 */
export default function Message() {
  const message = usePage((page) => page.message);
  const [held, setHeld] = useState(false);
  usePassing(held);
  const before = useRef<HTMLElement>(null);
  const remember = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget?.parentElement === currentTarget.parentElement) return;
    before.current = relatedTarget as HTMLElement | null;
  };
  // When a focused button disappears with its message, the focus returns to where it came from.
  useEffect(() => {
    if (!before.current || document.activeElement !== document.body) return;
    const back = before.current.isConnected ? before.current : document.querySelector('h1');
    back?.focus({ preventScroll: true });
    before.current = null;
  });
  return (
    <output className={`screen-only ${styles.place}`} aria-label="Message">
      {message && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- tracks focus and the pointer, for the controls in it
        <p
          className={styles.message}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.undo && (
            <button
              type="button"
              onFocus={remember}
              onClick={({ detail }) => {
                // The first click of a double click does it; the next undo belongs to another
                // action.
                if (detail > 1) return;
                message.undo?.();
                // Most undos report something; one that does not must still not be offered again.
                if (usePage.getState().message === message) dismissMessage();
              }}
            >
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

/**
 * Removes a message once it has been shown long enough, its place is left, or its undo would undo
 * more.
 */
function usePassing(held: boolean) {
  const message = usePage((page) => page.message);
  const place = usePage((page) => page.place);
  const draft = usePage((page) => page.work.draft);
  useEffect(() => {
    if (!message?.passes || held) return;
    const timer = setTimeout(dismissMessage, TO_READ);
    return () => clearTimeout(timer);
  }, [message, held]);
  const said = useRef({ message, place });
  useEffect(() => {
    if (said.current.message !== message) said.current = { message, place };
    else if (message?.passes && said.current.place !== place) dismissMessage();
  }, [message, place]);
  useEffect(() => {
    if (message?.draft && message.draft !== draft) dismissMessage();
  }, [message, draft]);
}
