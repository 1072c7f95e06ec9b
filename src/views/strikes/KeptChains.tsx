import { keptChains } from '../../storage/chains/keptChains';
import { usePage } from '../../store/page';
import { forgetChain, open, useStrikes } from '../../store/strikes';
import { isShown } from '../../store/strikes/keptChain';
import { count, usd } from '../../text/format';
import { Card } from '../../ui/Card';
import { sourceWords } from '../../words/strikes/sourceWords';
import styles from './Strikes.module.css';

/** Stored chains of earlier readings, one per stock, each with its age. */
export function KeptChains() {
  const kept = useStrikes((strikes) => strikes.kept);
  const aside = useStrikes((strikes) => strikes.aside);
  const shown = useStrikes((strikes) => strikes.chain);
  const now = usePage((page) => page.clock?.now ?? 0);
  if (kept.length === 0 && aside === 0) return null;
  return (
    <Card title="Chains kept here">
      <ul className={styles.kept}>
        {kept.map((chain) => {
          const { underlying, spot } = chain;
          const isOpen = isShown(shown, underlying);
          return (
            <li key={underlying} className={styles.source}>
              <p>
                <strong>{sourceWords(chain, now)}</strong>{' '}
                <span className={styles.about}>stock {usd(spot)}</span>
              </p>
              <span className="buttons">
                <button
                  type="button"
                  aria-label={`Show the chain of ${underlying}`}
                  disabled={isOpen}
                  onClick={() => open(chain)}
                >
                  {isOpen ? 'Shown' : 'Show'}
                </button>
                <button
                  type="button"
                  aria-label={`Forget the chain of ${underlying}`}
                  onClick={() => forgetChain(chain)}
                >
                  Forget
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {aside > 0 && (
        <p className="note">
          {count(aside, 'chain')} kept here could not be read and {aside === 1 ? 'was' : 'were'} set
          aside unchanged.{' '}
          <button type="button" onClick={() => void keptChains.downloadAside()}>
            Download {aside === 1 ? 'it' : 'them'}
          </button>{' '}
          <button type="button" onClick={() => void keptChains.forgetAside()}>
            Delete {aside === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
    </Card>
  );
}
