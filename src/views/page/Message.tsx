import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { dismissMessage, usePage } from '../../store/page';
import styles from './Message.module.css';

/** Milliseconds for which a message that passes is there to be read. */
const TO_READ = 6000;

/**
 * What just happened, with the way back. It stays until it is dismissed or followed by the next; one
 * that only says what went well passes, unless one is at it, and goes with the place.
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
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears who is at what is in it
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
                // What a double click meant is done by its first; the next way back is another’s.
                if (detail > 1) return;
                message.undo?.();
                // Undone is said by most; what says nothing must not be offered again.
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

/** Lets a message pass once it was there to be read, its place is left, or its undoing would undo more. */
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
