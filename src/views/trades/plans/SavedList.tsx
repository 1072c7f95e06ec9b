import { useCallback, useState } from 'react';
import type { SavedPlan } from '../../../draft/savedPlan';
import { DescribePlan } from '../../../saved/DescribePlan';
import { openAtHeadline } from '../../../saved/openAtHeadline';
import { PlanTable } from '../../../saved/PlanTable';
import { noPlanHas, useFoundPlans } from '../../../saved/useFoundPlans';
import { changeSettings } from '../../../store/changeSettings';
import { usePage } from '../../../store/page';
import { TextField } from '../../../ui/field/TextField';
import { compareWords, NO_PLANS } from '../../../words/trades/savedWords';
import { Section } from '../Section';

/** Compares plans side by side, one row each. */
function compare(plans: readonly string[]) {
  const { compare: arranged } = usePage.getState().settings;
  changeSettings({ compare: { ...arranged, plans } });
  location.hash = '#compare';
}

/** The saved plans: find, sort, open, rename, copy, delete and compare. */
export function SavedList() {
  const { plans, summaries, sought, seek, sorting, sortBy } = useFoundPlans();
  const [described, setDescribed] = useState<SavedPlan | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const toggle = useCallback(
    ({ id }: SavedPlan) =>
      setTicked((before) =>
        before.includes(id) ? before.filter((each) => each !== id) : [...before, id],
      ),
    [],
  );
  const chosen = ticked.filter((id) => plans.some((plan) => plan.id === id));
  return (
    <Section title="Saved plans" beside={String(plans.length)} id="saved">
      {plans.length === 0 && <p className="note">{NO_PLANS}</p>}
      {(plans.length > 1 || sought !== '') && (
        <div className="fields">
          <TextField name="soughtHere" label="Find a plan" text={sought} onType={seek} />
        </div>
      )}
      {plans.length > 0 && summaries.length === 0 && <p className="note">{noPlanHas(sought)}</p>}
      {summaries.length > 0 && (
        <PlanTable
          summaries={summaries}
          sorting={sorting}
          onSort={sortBy}
          onOpen={openAtHeadline}
          onDescribe={setDescribed}
          chosen={chosen}
          onChoose={plans.length > 1 ? toggle : undefined}
        />
      )}
      {plans.length > 1 && (
        <p className="buttons">
          <button type="button" disabled={chosen.length < 2} onClick={() => compare(chosen)}>
            {compareWords(chosen.length)}
          </button>
        </p>
      )}
      {described && <DescribePlan plan={described} onClose={() => setDescribed(null)} />}
    </Section>
  );
}
