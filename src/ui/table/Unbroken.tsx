import styles from './Unbroken.module.css';

/** What a line never ends within: a minus sign and its amount, and words joined by a hyphen. */
const WHOLE = /(−\$[\d,.]*\d|T-bills?)/;

/** Words whose signed amounts and hyphenated names stay on one line; copied, they are as given. */
export function Unbroken({ children }: { readonly children: string }) {
  const parts = children.split(WHOLE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
      <span key={index} className={styles.whole}>
        {part}
      </span>
    ),
  );
  return <>{parts}</>;
}
