import { useState } from 'react';
import { flushSync } from 'react-dom';
import { toPlanField } from '../../fields/toPlanField';
import { stageOf, type Stage } from './whichStage';

const here = (selector: string) => document.querySelector<HTMLElement>(`#order ${selector}`);

/**
 * The current stage, and which others are open. Nothing moves while someone types: the next stage
 * comes first only when the user goes on to it.
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
    // Focus alone would leave a stage above the screen, wherever the last one was left.
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
