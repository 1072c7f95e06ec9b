import { useState } from 'react';
import { flushSync } from 'react-dom';
import { toPlanField } from '../../fields/toPlanField';
import { stageOf, type Stage } from './whichStage';

const here = (selector: string) => document.querySelector<HTMLElement>(`#order ${selector}`);

/**
 * Which stage is in hand, and which others are unfolded. Nothing moves under the hands of who types:
 * the next stage comes to the front when it is gone on to.
 */
export function useStages(active: Stage) {
  const [first, setFirst] = useState(active);
  const [unfolded, setUnfolded] = useState<ReadonlySet<Stage>>(new Set());

  const toggle = (stage: Stage) =>
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(stage)) after.add(stage);
      return after;
    });

  const goOn = (stage: Stage) => {
    flushSync(() => setFirst(stage));
    const section = here(`[data-stage="${stage}"]`);
    section?.focus({ preventScroll: true });
    // The focus alone leaves a stage higher than the screen wherever the last one was left.
    section?.scrollIntoView();
  };

  const goTo = (field: string) => {
    const stage = stageOf(field);
    if (!stage) return toPlanField(field);
    flushSync(() => setUnfolded((before) => new Set([...before, stage])));
    here(`[name="${field}"]`)?.focus();
  };

  const isOpen = (stage: Stage) => stage === first || unfolded.has(stage);
  const hrefOf = (field: string) => (stageOf(field) ? '#order' : '#plan');
  return { first, isOpen, toggle, goOn, way: { hrefOf, goTo } };
}
