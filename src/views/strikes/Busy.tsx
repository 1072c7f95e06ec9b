import { useStrikes } from '../../store/strikes';
import { number } from '../../text/format';
import { Announced } from '../../ui/Announced';
import styles from './Strikes.module.css';

/** `0.9 MB`. */
const megabytes = (size: number) => `${number(Math.round(size / 1e5) / 10)} MB`;

/** What is being read, with a button to stop it. */
export function Busy() {
  const busy = useStrikes((strikes) => strikes.busy);
  if (busy === null) return null;
  const words = `Reading ${megabytes(busy.size)} …`;
  return (
    <div className={styles.source}>
      <p>
        <strong>{words}</strong>
      </p>
      <button type="button" onClick={busy.cancel}>
        Cancel
      </button>
      <Announced>{words}</Announced>
    </div>
  );
}
