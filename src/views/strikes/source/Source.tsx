import { useMemo } from 'react';
import { usePage } from '../../../store/page';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { count, usd } from '../../../text/format';
import { apartWords, sizeWords } from '../../../words/strikes/readWords';
import { oldestQuote } from '../../../core/chain/oldestQuote';
import { isInstant } from '../../../words/strikes/ageWords';
import { sourceWords } from '../../../words/strikes/sourceWords';
import { Moved } from './Moved';
import { NotKept } from './NotKept';
import { SayWhen } from './SayWhen';
import styles from '../Strikes.module.css';

/** Most lines listed. */
const LISTED = 50;

interface SourceProps {
  readonly chain: ReadChain;
  readonly onReadAnother: () => void;
}

/** What a chain was recognized as, how old it is, and what was not understood. */
export function Source({ chain, onReadAnother }: SourceProps) {
  const now = usePage((page) => page.clock?.now ?? 0);
  const { underlying, quotes, spot, quotedAt, unread, isExample } = chain;
  const [size, apart] = useMemo(() => [sizeWords(quotes), apartWords(quotes)], [quotes]);
  const oldest = useMemo(() => oldestQuote(quotes), [quotes]);
  const from = isExample
    ? `${underlying}, an invented example`
    : sourceWords({ ...chain, oldest }, now);
  return (
    <div className={styles.source}>
      <p>
        <strong>{from}</strong>{' '}
        <span className={styles.about}>
          stock {usd(spot)} · {size}
        </span>
      </p>
      {!isExample && !isInstant(quotedAt) && <SayWhen chain={chain} />}
      <button type="button" onClick={onReadAnother}>
        Read another chain
      </button>
      {!isExample && <NotKept />}
      {apart && <p className="note">{apart}</p>}
      <Moved chain={chain} />
      {unread.length > 0 && (
        <details className="note">
          <summary>{count(unread.length, 'line')} not understood</summary>
          <ul>
            {unread.slice(0, LISTED).map(({ line, text, why }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines may repeat
              <li key={at}>
                {line !== null && `Line ${line}: `}
                {why} <q>{text.slice(0, 80)}</q>
              </li>
            ))}
          </ul>
          {unread.length > LISTED && <p>and {count(unread.length - LISTED, 'more line')}.</p>}
        </details>
      )}
    </div>
  );
}
