import { REVIEW_DAYS } from '../../core/market/reminders';
import { usePage, say } from '../../store/page';
import { download } from '../../storage/download';
import { orderFiles, type OrderFile, type OrderFiles } from './orderFiles';
import { Card } from '../../ui/Card';
import { DraftField } from '../../fields/DraftField';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';
import { noFilesWords, REFUSAL_WORDS } from '../../words/order/orderWords';

function save({ name, text, type }: OrderFile) {
  if (text === null) return;
  download(name, text, type);
  say(`Saved ${name}.`);
}

/** The order and its dates as files, or why there are none. */
export function FilesCard({ order, problems, waitingFor }: OrderCardProps) {
  const now = usePage((page) => page.clock?.now ?? 0);
  const files = waitingFor === null ? orderFiles(order, now) : null;
  const saveNow = (kind: keyof OrderFiles) => () => {
    const written = orderFiles(order, Date.now());
    if (written) save(written[kind]);
  };
  return (
    <Card title="Files">
      {files ? (
        <>
          <SaveLine
            file={files.sell}
            words="Save order file"
            onSave={saveNow('sell')}
            about="The sale alone, for BasketTrader in TWS: Browse, Load. Nothing is sent until you transmit it there."
          />
          <SaveLine
            file={files.takeProfit}
            words="Save take-profit file"
            onSave={saveNow('takeProfit')}
            about="The purchase that takes the profit. Load it once the sale has filled, not before: it stands by itself and could fill without the sale."
          />
          <SaveLine
            file={files.reminders}
            words="Save calendar file"
            onSave={saveNow('reminders')}
            about={`${REVIEW_DAYS.join(' and ')} days before expiration or the trading day before that, expiration day at noon in New York${order.plan.isIndex ? '' : ', earnings and ex-dividend dates if entered'}. Saving and importing it again updates the same events.`}
          />
          <details className={styles.fold}>
            <summary>Both orders in one file</summary>
            <p className={styles.notice}>
              <strong>Risky.</strong> No guide of IBKR says how a file attaches one order to
              another. If TWS ignores the tie, the purchase stands by itself and can fill without
              the sale. Try it in paper trading first.
            </p>
            <SaveLine
              file={files.attached}
              words="Save both orders, attached"
              onSave={saveNow('attached')}
            />
          </details>
        </>
      ) : (
        <p className="note">{noFilesWords(order, waitingFor)}</p>
      )}
      <div className={`fields ${styles.fields}`}>
        <DraftField name="brokerAccount" problem={problems.brokerAccount} />
      </div>
      <p className="note">
        The account number is optional. It stays in this browser and in the order files; no link
        carries it.
      </p>
    </Card>
  );
}

interface SaveLineProps {
  readonly file: OrderFile;
  readonly words: string;
  readonly about?: string;
  readonly onSave: () => void;
}

function SaveLine({ file, words, about, onSave }: SaveLineProps) {
  return (
    <div>
      {file.refusal === null ? (
        <button type="button" onClick={onSave}>
          {words}
        </button>
      ) : (
        <p>
          <strong>{words}: not written.</strong> {REFUSAL_WORDS[file.refusal]}
        </p>
      )}
      {about && file.refusal === null && <p className="note">{about}</p>}
    </div>
  );
}
