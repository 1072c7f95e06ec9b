import { useMemo } from 'react';
import { inferTickClass } from '../../../core/chain/tickClass';
import { stepsInPlan } from '../../../plan/strikes/facts';
import { usePage } from '../../../store/page';
import { sayOf } from '../../../store/strikes';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { tickWords } from '../../../words/strikes/tickWords';
import { TICK_CLASSES } from '../../../words/tickClassNames';
import { ChoiceInSentence } from '../sentence/ChoiceInSentence';

/** The valid prices inferred from the chain’s own, with a choice to override them. */
export function SaySteps({ chain }: { readonly chain: ReadChain }) {
  const inPlan = usePage((page) => stepsInPlan(page.work.draft, chain.quotes));
  const inferred = useMemo(() => inferTickClass(chain.quotes), [chain.quotes]);
  const told = inferred?.tickClass ?? inPlan;
  const { tickClass = told } = chain;
  return (
    <p className="note">
      Orders step by{' '}
      <ChoiceInSentence
        name="chainTicks"
        label="Price steps of this chain"
        value={tickClass}
        options={TICK_CLASSES}
        onChoose={(chosen) => sayOf(chain, { tickClass: chosen === told ? undefined : chosen })}
      />
      , {tickWords(inferred, chain.tickClass !== undefined)}
    </p>
  );
}
