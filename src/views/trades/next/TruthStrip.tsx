import type { Truth } from '../../../plan/book/truths';
import { truthFigures } from '../../../words/book/truthWords';
import styles from './Next.module.css';

/** The campaign's figures in their fixed order, on one line. */
export const TruthStrip = ({ truth }: { readonly truth: Truth }) => (
  <dl className={styles.strip}>
    {truthFigures(truth).map(({ name, text, sign }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd data-sign={sign}>{text}</dd>
      </div>
    ))}
  </dl>
);
