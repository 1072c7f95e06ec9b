import { contractKey } from '../../../core/market/contract';
import type { OpenPut } from '../../../plan/book/openPuts';
import { seenPrice } from '../../../plan/book/worth';
import { DASH } from '../../../text/format';
import { dayWords } from '../../../words/book/dayWords';
import { perShare } from '../../../words/book/optionLabel';
import { markAge } from '../../../words/book/putCells';
import { MarkField } from '../puts/MarkField';
import styles from './Next.module.css';

interface PutFactsProps {
  readonly put: OpenPut;
  readonly spot: number;
  readonly asOf: string;
}

/** What the put was sold for and costs now, with fields for what may be known better. */
export function PutFacts({ put, spot, asOf }: PutFactsProps) {
  const { position, worth, timeValue } = put;
  const { contract, openedOn, premium } = position;
  return (
    <p className={styles.facts}>
      <span>
        Sold {dayWords(openedOn, asOf)} at <b>{premium === null ? DASH : perShare(premium)}</b>
      </span>
      <span>
        buys back at{' '}
        <MarkField
          markKey={contractKey(contract)}
          label="Buys back at"
          price={seenPrice(worth)}
          placeholder={worth ? perShare(worth.price) : DASH}
          asOf={asOf}
        />{' '}
        {markAge(put, asOf)}
      </span>
      <span>
        {contract.underlying}{' '}
        <MarkField
          markKey={contract.underlying}
          label={`${contract.underlying} now`}
          price={spot}
          asOf={asOf}
        />
      </span>
      <span>
        time value <b>{timeValue === null ? DASH : perShare(Math.max(0, timeValue))}</b>
      </span>
    </p>
  );
}
