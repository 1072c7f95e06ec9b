import { useEffect, useMemo, useRef } from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { draftOfPut, planOfPut, quotedInstant } from '../../../plan/strikes/pinnedPlans';
import type { Sale } from '../../../plan/strikes/facts';
import { putKey } from '../../../plan/strikes/putKey';
import { inTurn } from '../../../storage/inTurn';
import { saveAsRows } from '../../../storage/plans/savePuts';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { usePins } from '../../../store/strikes/pins';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { chainPutName } from '../../../words/strikes/chainPutName';
import { pinnedRows } from '../../../words/strikes/pinnedWords';
import { PutActs } from '../look/PutActs';
import { Payoffs } from './Payoffs';
import styles from './Pins.module.css';

interface SideBySideProps {
  readonly chain: ReadChain;
  readonly pinned: readonly RankedPut[];
  readonly sale: Sale;
}

/** The pinned puts side by side, with Plan's leading figures. */
export default function SideBySide({ chain, pinned, sale }: SideBySideProps) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () =>
      pinned.flatMap((put) => {
        const plan = planOfPut(put, chain, sale);
        return plan ? [{ put, plan }] : [];
      }),
    [pinned, chain, sale],
  );
  useEffect(() => {
    const section = top.current?.querySelector('section');
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: 'start' });
  }, []);
  const names = shown.map(({ put }) => chainPutName(put.contract));
  const [first] = shown;
  const compare = async () => {
    const puts = pinned.flatMap((put) => {
      const draft = draftOfPut(put, chain, sale);
      return draft ? [{ draft, quotedAt: quotedInstant(put, chain) }] : [];
    });
    if (await inTurn(() => saveAsRows(puts))) location.assign('#compare');
  };
  return (
    <div ref={top}>
      <Card
        title="Pinned puts side by side"
        aside={
          <button type="button" onClick={() => usePins.setState({ isOpen: false })}>
            Close
          </button>
        }
      >
        {first === undefined ? (
          <p>No pinned put has a price to sell at.</p>
        ) : (
          <div className={styles.beside}>
            <NumberTable
              caption="Figures of the pinned puts"
              columns={['One contract of each', ...names]}
              rows={pinnedRows(first.plan).map(({ name, isStrong = false, of }) => ({
                key: name,
                strong: isStrong,
                cells: [name, ...shown.map(of)],
              }))}
            />
            <Payoffs names={names} plans={shown.map(({ plan }) => plan)} spot={chain.spot} />
          </div>
        )}
        <ul className={styles.acts}>
          {pinned.map((put) => (
            <li key={putKey(put.contract)}>
              <strong>{chainPutName(put.contract)}</strong>
              <PutActs put={put} chain={chain} />
            </li>
          ))}
        </ul>
        <button type="button" onClick={() => void compare()}>
          Save them as plans and compare
        </button>
      </Card>
    </div>
  );
}
