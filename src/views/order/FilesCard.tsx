import { REVIEW_DAYS } from '../../core/market/reminders';
import { tell, usePage } from '../../store/page';
import { download } from '../../storage/download';
import type { Order } from '../../plan/order/order';
import { orderFiles, type OrderFile, type OrderFiles } from './orderFiles';
import { Card } from '../../ui/Card';
import { DraftField } from '../../fields/DraftField';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';
import { noFilesWords, REFUSAL_WORDS } from '../../words/order/orderWords';

function save({ name, text, type }: OrderFile) {
  if (text === null) return;
  download(name, text, type);
  tell(`Saved ${name}.`);
}

/** The sale as a file, or why there is none. */
export function SendFiles({ order, problems, waitingFor }: OrderCardProps) {
  const { files, saveNow } = useFiles(order, waitingFor);
  return (
    <Card title="Order file">
      {files ? (
        <>
          <SaveLine
            file={files.sell}
            words="Save order file"
            onSave={saveNow('sell')}
            about="The sale alone, for BasketTrader in TWS: Browse, Load. Nothing is sent until you transmit it there."
          />
          <details className={styles.more}>
            <summary>Account number, and both orders in one file</summary>
            <div className={`fields ${styles.fields}`}>
              <DraftField name="brokerAccount" problem={problems.brokerAccount} />
            </div>
            <p className="note">
              Optional. It stays in this browser and in the order files; no link carries it.
            </p>
            <p className={styles.notice}>
              <strong>Risky.</strong> No IBKR guide says how a file attaches one order to another.
              If TWS ignores the link, the purchase stands alone and can fill without the sale. Try
              it in paper trading first.
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
    </Card>
  );
}

/** The exit and the dates as files, or why there are none. */
export function FilledFiles({ order, waitingFor }: OrderCardProps) {
  const { files, saveNow } = useFiles(order, waitingFor);
  return (
    <Card title="Exit and reminders">
      {files ? (
        <>
          <SaveLine
            file={files.takeProfit}
            words="Save take-profit file"
            onSave={saveNow('takeProfit')}
            about="Load it once the sale has filled, not before: it stands alone and could fill without the sale."
          />
          <SaveLine
            file={files.reminders}
            words="Save calendar file"
            onSave={saveNow('reminders')}
            about={`${REVIEW_DAYS.join(' and ')} days before expiration, expiration day at noon in New York${order.plan.isIndex ? '' : ', earnings and ex-dividend dates if entered'}. Importing it again updates the same events.`}
          />
        </>
      ) : (
        <p className="note">{noFilesWords(order, waitingFor)}</p>
      )}
    </Card>
  );
}

/** The files as of this minute, with a function that saves each as of the moment. */
function useFiles(order: Order, waitingFor: string | null) {
  const now = usePage((page) => page.clock?.now ?? 0);
  return {
    files: waitingFor === null ? orderFiles(order, now) : null,
    saveNow: (kind: keyof OrderFiles) => () => {
      const written = orderFiles(order, Date.now());
      if (written) save(written[kind]);
    },
  };
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
