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
import type { Answered } from './replayer';
import { RuleFields } from './RuleFields';
import { useReplay } from './useReplay';

/** The headline: what the rule would have done, why that is unknown, or that it is being computed. */
function wordsOf(answered: Answered | null) {
  if (answered === null) {
    const title = 'What would this rule have done?';
    return { title, text: 'Reading 36 years of prices…', heard: '' };
  }
  const { rule, result } = answered;
  if (result.refused !== null) {
    const why = refusalWords(result.refused);
    return { title: 'This rule cannot be replayed', text: why, heard: why };
  }
  const answer = answerWords(rule, result);
  return { title: answer, text: winWords(result), heard: answer };
}

/** What a rule would have done on the history of the S&P 500. */
export default function HistoryPart() {
  const form = useReplayForm();
  useEffect(fillInRule, []);
  const reading = useMemo(() => form && readRule(form), [form]);
  const [own, setOwn] = useState<Replayer | null>(null);
  const answered = useReplay(reading?.rule ?? null, own);
  const replayed = answered?.result.refused === null ? answered.result : null;
  const { title, text, heard } = wordsOf(answered);
  const isStale = reading !== null && reading.rule === null;
  return (
    <>
      <div className="verdict" data-stale={isStale || undefined}>
        <h1>{title}</h1>
        <p>{text}</p>
        {answered && replayed && <p>{wayWords(answered.rule)}</p>}
        {form?.volatility === 'raw' && <p className="note">{RAW_VIX}</p>}
        <Announced>{heard}</Announced>
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
