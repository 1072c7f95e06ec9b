import styles from './Unbroken.module.css';

/** What a line never ends within: a minus sign and its amount, and words joined by a hyphen. */
const WHOLE = /(−\$[\d,.]*\d|T-bills?)/;

/** Words whose signed amounts and hyphenated names stay on one line; copied, they are as given. */
export function Unbroken({ children }: { readonly children: string }) {
  return children.split(WHOLE).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
    <span key={index} className={index % 2 === 0 ? undefined : styles.whole}>
      {part}
    </span>
  ));
}
