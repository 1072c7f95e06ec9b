import { useCallback, useState } from 'react';
import { usePage } from '../../../store/page';
import type { SavedPlan } from '../../../draft/savedPlan';
import { DescribePlan } from '../../../saved/DescribePlan';
import { openAtHeadline } from '../../../saved/openAtHeadline';
import { PlanTable } from '../../../saved/PlanTable';
import styles from '../../../saved/PlanTable.module.css';
import { noPlanHas, useFoundPlans } from '../../../saved/useFoundPlans';
import { Drawer } from '../../../ui/dialog/Drawer';
import { TextField } from '../../../ui/field/TextField';
import { Backups } from './Backups';
import { CONDITION_NAME, conventionName } from '../../../words/conventionBrief';
import { NAMES } from '../../../words/names';

interface SavedPlansProps {
  readonly onClose: () => void;
}

/** The saved plans in this browser. */
export default function SavedPlans({ onClose }: SavedPlansProps) {
  const list = useFoundPlans();
  const { plans, summaries, sought } = list;
  const convention = usePage((page) => page.settings.convention);
  const [described, setDescribed] = useState<SavedPlan | null>(null);
  const open = useCallback(
    (plan: SavedPlan) => {
      onClose();
      openAtHeadline(plan);
    },
    [onClose],
  );

  return (
    <Drawer title={`Saved plans (${plans.length})`} onClose={onClose}>
      {(plans.length > 1 || sought !== '') && (
        <div className={styles.search}>
          <TextField name="sought" label="Find a plan" text={sought} onType={list.seek} />
        </div>
      )}
      {summaries.length === 0 ? (
        <p className={styles.none}>
          {plans.length === 0
            ? 'No plans yet. “Save plan” at the top of the page keeps this trade in this browser.'
            : noPlanHas(sought)}
        </p>
      ) : (
        <PlanTable
          summaries={summaries}
          sorting={list.sorting}
          onSort={list.sortBy}
          onOpen={open}
          onDescribe={setDescribed}
        />
      )}
      {plans.length > 0 && (
        <p className={styles.none}>
          {NAMES.annualizedReturn}: {conventionName(convention)}, {CONDITION_NAME}.
        </p>
      )}
      <Backups />
      {described && <DescribePlan plan={described} onClose={() => setDescribed(null)} />}
    </Drawer>
  );
}
