import { usePage } from '../../store/page';
import { downloadUnreadable, forgetUnreadable } from '../../storage/unreadable';
import styles from './StorageNotices.module.css';

const FAILURES = {
  full: 'This browser’s storage is full: plans can’t be saved until some are deleted.',
  newer:
    'A newer version of Putwise has changed what is kept here. Reload this page: until then, what you change stays only in this tab.',
  forbidden:
    'Plans can’t be saved in this browser. Everything else works; copy the link to keep a plan.',
} as const;

/** What users must know about their data before trusting the page with more. */
export default function StorageNotices() {
  const failure = usePage((page) => page.storageFailure);
  const setAside = usePage((page) => page.setAside);
  return (
    <div className={`screen-only ${styles.notices}`} role="alert">
      {failure && <p>{FAILURES[failure]}</p>}
      {setAside && (
        <p>
          Some saved data could not be read, or comes from a newer version of Putwise. It was kept
          aside unchanged; nothing is lost. “Restore from a file” takes what can be read of the
          downloaded copy.{' '}
          <button type="button" onClick={downloadUnreadable}>
            Download it
          </button>{' '}
          <button type="button" onClick={forgetUnreadable}>
            Delete it
          </button>
        </p>
      )}
    </div>
  );
}
