import styles from './PlanWords.module.css';

/** Why a dialog failed; the page's own message would be hidden behind it. */
export const NotSaved = ({ reason }: { readonly reason: string | null }) => (
  <p className={styles.failure} role="alert">
    {reason}
  </p>
);
