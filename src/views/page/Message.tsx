import { dismissMessage, usePage } from '../../state/page';
import styles from './Message.module.css';

/** What just happened, with the way back. It stays until it is dismissed or followed by the next. */
export function Message() {
  const message = usePage((page) => page.message);
  return (
    <output className={styles.place} aria-label="Message">
      {message && (
        <p className={styles.message}>
          <span>{message.text}</span>
          {message.undo && (
            <button type="button" onClick={message.undo}>
              Undo
            </button>
          )}
          <button type="button" aria-label="Dismiss message" onClick={dismissMessage}>
            ✕
          </button>
        </p>
      )}
    </output>
  );
}
