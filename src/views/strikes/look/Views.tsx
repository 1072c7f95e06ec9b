import { memo, useMemo, useState } from 'react';
import type { ChainFilters } from '../../../core/chain/filters';
import type { RankedPut } from '../../../core/chain/rankedPut';
import type { RankFacts } from '../../../core/chain/rankFacts';
import { part } from '../../../parts/part';
import { putKey } from '../../../plan/strikes/putKey';
import { look, useStrikesView, type View } from '../../../store/strikes/view';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { Choice } from '../../../ui/field/Choice';
import { useIsNarrow } from '../../../ui/useIsNarrow';
import styles from './Beside.module.css';

const ReturnPicture = part(() => import('../picture/ReturnPicture'), { name: 'The picture' });
const HeatMap = part(() => import('../heat/HeatMap'), { name: 'The heat map' });
const VolatilityPicture = part(() => import('../smile/VolatilityPicture'), {
  name: 'Volatility by strike',
});

const VIEWS: Readonly<Record<View, string>> = {
  picture: 'Picture',
  heat: 'Heat map',
  smile: 'Volatility',
};

const WITH_LIST = { list: 'List', ...VIEWS };

interface ViewsProps {
  readonly chain: ReadChain;
  /** Every put of the chain. */
  readonly all: readonly RankedPut[];
  /** Puts of the selected expirations. */
  readonly puts: readonly RankedPut[];
  readonly facts: RankFacts;
  readonly filters: ChainFilters;
  /** The put read initially. */
  readonly first: RankedPut | null;
}

/** The same puts as in the table, in pictures: one at a time. */
export const Views = memo(function Views(props: ViewsProps) {
  const { chain, all, puts, facts, filters, first } = props;
  const { view, isList } = useStrikesView();
  const isNarrow = useIsNarrow();
  const [key, setKey] = useState<string | null>(null);
  // A put judged again is another object; its key stays the same.
  const current = all.find(({ contract }) => putKey(contract) === key) ?? first;
  const shared = { chain, current, onCurrent: (put: RankedPut) => setKey(putKey(put.contract)) };
  const asked = useMemo(() => new Set(puts), [puts]);
  const isAsked = (put: RankedPut) => asked.has(put);
  const known = facts.known?.daysToEarnings ?? null;
  return (
    <section className={styles.views} aria-label="Views">
      {isNarrow ? (
        <Choice
          legend="View"
          hideLegend
          value={isList ? 'list' : view}
          options={WITH_LIST}
          onChoose={look}
        />
      ) : (
        <Choice legend="View" hideLegend value={view} options={VIEWS} onChoose={look} />
      )}
      {isNarrow && isList ? null : view === 'picture' ? (
        <ReturnPicture {...shared} puts={puts} filters={filters} />
      ) : view === 'heat' ? (
        <HeatMap {...shared} puts={all} filters={filters} isAsked={isAsked} />
      ) : (
        <VolatilityPicture {...shared} puts={puts} daysToEarnings={known} />
      )}
    </section>
  );
});
