import { useEffect, useMemo, useState } from 'react';
import type { Replayer } from '../../../workers/runReplay';
import { readRule } from '../../../plan/history/ruleForm';
import { fillInRule, useReplayForm } from '../../../store/history/replayForm';
import { Announced } from '../../../ui/Announced';
import { RAW_VIX } from '../../../words/history/honestWords';
import { answerWords, briefWords, winWords } from '../../../words/history/rideWords';
import { refusalWords, wayWords } from '../../../words/history/ruleWords';
import styles from './History.module.css';
import { OwnMarket } from './OwnMarket';
import { Ridden } from './Ridden';
import { RuleFields } from './RuleFields';
import { useReplay } from './useReplay';

/** What a rule would have done on the history of the S&P 500. */
export default function HistoryPart() {
  const form = useReplayForm();
  useEffect(fillInRule, []);
  const reading = useMemo(() => form && readRule(form), [form]);
  const [own, setOwn] = useState<Replayer | null>(null);
  const answered = useReplay(reading?.rule ?? null, own);
  const result = answered?.result ?? null;
  const replayed = result?.refused === null ? result : null;
  const refusal = result?.refused ?? null;
  const answer = answered && replayed && answerWords(answered.rule, replayed);
  const isStale = reading !== null && reading.rule === null;
  return (
    <>
      <div className="verdict" data-stale={isStale || undefined}>
        <h1>
          {answer ?? (refusal ? 'This rule cannot be replayed' : 'What would this rule have done?')}
        </h1>
        <p>
          {replayed
            ? winWords(replayed)
            : refusal
              ? refusalWords(refusal)
              : 'Reading 36 years of prices…'}
        </p>
        {answered && replayed && <p>{wayWords(answered.rule)}</p>}
        {form?.volatility === 'raw' && <p className="note">{RAW_VIX}</p>}
        <Announced>{answer ?? (refusal ? refusalWords(refusal) : '')}</Announced>
      </div>
      <div className={styles.place}>
        <div>
          {form && reading && (
            <RuleFields
              form={form}
              brief={replayed && briefWords(replayed)}
              problems={reading.problems}
            />
          )}
          <OwnMarket isOwn={own !== null} onTake={setOwn} />
        </div>
        <div data-stale={isStale || undefined}>
          {answered && replayed && <Ridden replayed={replayed} band={answered.band} />}
        </div>
      </div>
    </>
  );
}
