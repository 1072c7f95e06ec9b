import { useDeferredValue, useMemo } from 'react';
import { filtered } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { rankedCount } from '../../core/chain/series';
import { askedIn, ofExpiration, readAsked } from '../../plan/strikes/asked';
import { rowsOf } from '../../plan/strikes/columns';
import { isAllPast, rankFactsOf } from '../../plan/strikes/facts';
import { part } from '../../parts/part';
import type { ReadChain } from '../../store/strikes/keptChain';
import { useTableChoices } from '../../store/strikes/choices';
import { useStrikes } from '../../store/strikes';
import { Announced } from '../../ui/Announced';
import { askedWords } from '../../words/strikes/askedWords';
import { headWords } from '../../words/strikes/headWords';
import { isSmallChain } from '../../workers/runChain';
import { AskBackward } from './backward/AskBackward';
import { Asked } from './Asked';
import { Beside } from './look/Beside';
import { Doubts } from './source/Doubts';
import { SaySteps } from './source/SaySteps';
import { Judging } from './Judging';
import { RankedTable } from './RankedTable';
import { PrintLadder } from './out/PrintLadder';
import { Tools } from './out/Tools';
import { Pins } from './pins/Pins';
import { Source } from './source/Source';
import { Views } from './look/Views';
import { useRanked } from './useRanked';
import { useSale } from './useSale';

const ChainPast = part(() => import('./past/ChainPast'), { name: 'The past of the stock' });

const NONE: readonly RankedPut[] = [];

interface ChainRankedProps {
  readonly chain: ReadChain;
  readonly onReadAnother: () => void;
}

/** A chain with all its puts judged. */
export function ChainRanked({ chain, onReadAnother }: ChainRankedProps) {
  const sale = useSale();
  const facts = useMemo(() => rankFactsOf(chain, sale), [chain, sale]);
  const { puts, isWhole, isCanceled, cancel, start } = useRanked(chain, facts);
  const total = useMemo(() => rankedCount(chain.quotes), [chain]);
  const { asked, expiration: wished, priceAt, sort, hidesDoubtful } = useStrikes();
  const rules = sale.context.rules;
  const expiration = isWhole ? askedIn(puts, wished, rules) : wished;
  const { filters, problems } = useMemo(() => readAsked(asked, expiration), [asked, expiration]);
  const { isGrouped } = useTableChoices();
  const ofDays = useMemo(
    () => ofExpiration(puts, expiration, rules, filters),
    [puts, expiration, rules, filters],
  );
  const { sound, doubtful } = useMemo(
    () => rowsOf(filtered(ofDays, filters), sort, isGrouped),
    [ofDays, filters, sort, isGrouped],
  );
  const first = sound[0] ?? null;
  // The table responds at once, the picture of thousands of puts later.
  const seen = useDeferredValue(
    useMemo(() => ({ puts: ofDays, filters, first }), [ofDays, filters, first]),
  );
  const rows = useMemo(
    () => ({ chain, sound, doubtful: hidesDoubtful ? NONE : doubtful }),
    [chain, sound, doubtful, hidesDoubtful],
  );
  // Gradually: a window full of rows is too much for one task.
  const listed = useDeferredValue(rows, { chain, sound: NONE, doubtful: NONE });
  const ladder = {
    chain,
    puts: [...sound, ...rows.doubtful],
    asked: askedWords({ filters, expiration, priceAt, rules }),
  };
  // Typed days may also have to change.
  const choice = expiration === 'days' ? puts : ofDays;
  const head = headWords(sound, choice, { ...filters, maxDoubts: 0 });
  return (
    <>
      <Source chain={chain} onReadAnother={onReadAnother} />
      {facts === null ? (
        <Unranked isPast={isAllPast(chain, sale.context.clock?.today ?? '')} />
      ) : (
        <>
          <Doubts chain={chain} facts={facts} puts={puts} />
          {isWhole ? (
            <div className="verdict">
              <h1>{head}</h1>
            </div>
          ) : (
            <Judging
              done={puts.length}
              total={total}
              isLong={!isSmallChain(chain.quotes)}
              isCanceled={isCanceled}
              onCancel={cancel}
              onStart={start}
            />
          )}
          <Announced>{isWhole ? head : ''}</Announced>
          <Asked puts={puts} expiration={expiration} problems={problems} rules={rules} />
          <Pins chain={chain} puts={puts} sale={sale}>
            <Beside
              views={isWhole && <Views chain={chain} all={puts} facts={facts} {...seen} />}
              table={
                <div>
                  <Tools {...ladder} />
                  <RankedTable {...listed} />
                  {!chain.isExample && <SaySteps chain={chain} />}
                </div>
              }
              question={isWhole && <AskBackward chain={chain} puts={puts} />}
            />
          </Pins>
          {!chain.isExample && isWhole && (
            <ChainPast underlying={chain.underlying} spot={chain.spot} put={first} />
          )}
          <PrintLadder {...ladder} />
        </>
      )}
    </>
  );
}

/** Why no put can be ranked. */
const Unranked = ({ isPast }: { readonly isPast: boolean }) =>
  isPast ? (
    <p>Nothing can be ranked: every expiration in it is past. Read today’s chain.</p>
  ) : (
    <p>
      Nothing can be ranked: a field of your account in{' '}
      <a className="plain" href="#plan">
        Plan
      </a>{' '}
      cannot be read.
    </p>
  );
