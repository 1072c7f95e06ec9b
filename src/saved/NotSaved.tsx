import styles from './PlanWords.module.css';

/** Why a dialog could not do what it was asked: the page's message would be behind it. */
export const NotSaved = ({ reason }: { readonly reason: string | null }) => (
  <p className={styles.failure} role="alert">
    {reason}
  </p>
);
