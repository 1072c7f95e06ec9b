import { useId, useMemo } from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import {
  askBackward,
  BACKWARD,
  FIRST_QUESTION,
  readBackward,
  type BackwardName,
} from '../../../plan/strikes/backward';
import { putKey } from '../../../plan/strikes/putKey';
import { useAskedTexts } from '../../../store/typed/askedTexts';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { count } from '../../../text/format';
import { Announced } from '../../../ui/Announced';
import { useSettled } from '../../../ui/useRested';
import { answerWords, backwardWords } from '../../../words/strikes/backwardWords';
import { chainPutName } from '../../../words/strikes/chainPutName';
import { PutActs } from '../look/PutActs';
import styles from './Backward.module.css';
import sentence from '../sentence/Sentence.module.css';
import { InSentence } from '../sentence/InSentence';

/** Number of answers listed. */
const LISTED = 3;

interface AskBackwardProps {
  readonly chain: ReadChain;
  readonly puts: readonly RankedPut[];
}

/**
 * Asks the whole chain for a return, a chance and days: which put qualifies, or what stands in the
 * way.
 */
export function AskBackward({ chain, puts }: AskBackwardProps) {
  const id = useId();
  const { texts: question, type } = useAskedTexts('backward', FIRST_QUESTION);
  const { filters, problems } = useMemo(() => readBackward(question), [question]);
  const answer = useMemo(() => askBackward(puts, filters), [puts, filters]);
  const { verdict, rest } = backwardWords(answer);
  const told = useSettled(problems.join('. '));
  const best = answer.answers.slice(0, LISTED);
  const more = answer.answers.length - best.length;
  const asked = (name: BackwardName) => ({
    name: `backward-${name}`,
    spec: BACKWARD[name],
    text: question[name],
    describedBy: `${id}-problems`,
    onType: (text: string) => type({ [name]: text }),
  });
  return (
    <section className={styles.backward} aria-labelledby={id}>
      <h2 id={id}>Ask backward</h2>
      <p className={sentence.sentence}>
        Which put pays <InSentence {...asked('minReturn')} /> a year or more, with a chance of
        assignment of at most <InSentence {...asked('maxAssignment')} />, within{' '}
        <InSentence {...asked('minDays')} /> to <InSentence {...asked('maxDays')} /> days?
      </p>
      <p id={`${id}-problems`} role="alert" className="note" hidden={told === ''}>
        {told}
      </p>
      <p>
        <strong>{verdict}</strong> {rest}
      </p>
      <Announced name="Answer">{`${verdict} ${rest}`}</Announced>
      <ul>
        {best.map((put) => (
          <li key={putKey(put.contract)}>
            <span>
              <strong>{chainPutName(put.contract)}</strong> {answerWords(put)}
            </span>
            <PutActs put={put} chain={chain} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="note">and {count(more, 'more put')}.</p>}
    </section>
  );
}
