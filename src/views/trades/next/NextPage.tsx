import { useEffect, useRef, useState } from 'react';
import { contractKey } from '../../../core/market/contract';
import { spotOnKey } from '../../../core/book/marks/spotOnKey';
import { spotOf, type Desk } from '../../../plan/book/desk';
import { crossroadsOf } from '../../../plan/book/next/crossroads';
import { openPuts, type OpenPut } from '../../../plan/book/openPuts';
import { seenPrice } from '../../../plan/book/worth';
import { dayWords } from '../../../words/book/dayWords';
import { optionLabel } from '../../../words/book/optionLabel';
import { partAddress } from '../address';
import { MarkField } from '../puts/MarkField';
import { OutcomeButtons } from '../record/OutcomeButtons';
import styles from './Next.module.css';
import { Titled } from './Titled';
import { WaysOn } from './WaysOn';

interface NextPageProps {
  readonly desk: Desk;
  /** Key of the put, as in its row. */
  readonly put: string;
}

/** What next for one put. */
export default function NextPage({ desk, put: key }: NextPageProps) {
  const put = openPuts(desk).find((one) => one.key === key);
  useWayOut(desk, put);
  return (
    <>
      <p className={styles.crumb}>
        <a href={partAddress('open')}>Trades</a>
        {put &&
          ` · ${optionLabel(put.position)}, ${dayWords(put.position.contract.expiration, desk.asOf)}`}
      </p>
      {put ? (
        <AtCrossroads put={put} desk={desk} />
      ) : (
        <Titled title="This put is not open.">
          <p className="note">
            It was closed, has ended, or was not yet sold on the day that is shown.
          </p>
        </Titled>
      )}
    </>
  );
}

/** Returns to open positions once the put has been closed here. */
function useWayOut({ asOf }: Desk, put: OpenPut | undefined) {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!put && shown.current === asOf) location.replace(partAddress('open'));
    shown.current = put ? asOf : null;
  }, [asOf, put]);
}

function AtCrossroads({ put, desk }: { readonly put: OpenPut; readonly desk: Desk }) {
  const { at, missing } = crossroadsOf(put, desk);
  const { contract, openedOn } = put.position;
  const { underlying } = contract;
  // A question stays while its field has the focus: one answer is enough to go on.
  const [isTyping, setTyping] = useState(false);
  if (at && !isTyping) return <WaysOn key={put.key} put={put} desk={desk} at={at} />;
  if (missing === 'outcome') {
    return (
      <Titled title={`The ${optionLabel(put.position)} is over. What became of it?`}>
        <p className="buttons">
          <OutcomeButtons option={put} desk={desk} />
        </p>
      </Titled>
    );
  }
  if (missing === 'market') {
    return (
      <Titled title={`The ${optionLabel(put.position)} no longer trades.`}>
        <p className="note">
          It settles at the opening prices of {dayWords(contract.expiration, desk.asOf)}, and can no
          longer be closed or rolled.
        </p>
      </Titled>
    );
  }
  if (missing === 'delivery') {
    return (
      <Titled title={`What adjusted ${underlying} options deliver is not known here.`}>
        <p className="note">
          The clearinghouse changed what they deliver, so the stock’s price does not say what they
          are worth. Record in the log what each became, as a change of its series.
        </p>
      </Titled>
    );
  }
  if (missing === 'premium' || missing === 'basis') {
    return (
      <Titled title="What this put was sold for is not known.">
        <p className="note">
          It was carried into the log without its basis. Give the event its basis in the log.
        </p>
      </Titled>
    );
  }
  return (
    <Titled title={`What does the ${optionLabel(put.position)} cost now?`}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- tracks typing in its fields */}
      <p
        className={styles.facts}
        onFocus={() => setTyping(true)}
        onBlur={({ currentTarget, relatedTarget }) =>
          setTyping(currentTarget.contains(relatedTarget))
        }
        onKeyDown={({ key }) => key === 'Enter' && setTyping(false)}
      >
        <span>
          {underlying} now{' '}
          <MarkField
            markKey={underlying}
            label={`${underlying} now`}
            price={put.spot}
            asOf={desk.asOf}
          />
        </span>
        <span>
          buys back at{' '}
          <MarkField
            markKey={contractKey(contract)}
            label={`Mark of ${optionLabel(put.position)}`}
            price={seenPrice(put.worth)}
            asOf={desk.asOf}
          />
        </span>
        <span>
          or {underlying} on {dayWords(openedOn, desk.asOf)}, when it was sold{' '}
          <MarkField
            markKey={spotOnKey(underlying, openedOn)}
            label={`${underlying} on ${dayWords(openedOn, desk.asOf)}`}
            price={spotOf(desk, spotOnKey(underlying, openedOn))}
            asOf={desk.asOf}
          />
        </span>
      </p>
      <p className="note">
        Type the stock’s price, and what the put costs to buy back. Without that, the stock’s price
        on the day of the sale lets the model value it.
      </p>
    </Titled>
  );
}
