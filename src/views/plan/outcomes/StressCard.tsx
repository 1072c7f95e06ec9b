import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { DraftField } from '../../../fields/DraftField';
import inputs from '../form/MoreInputs.module.css';
import { PlanFigures } from '../recipe/PlanFigures';
import { GAIN_OR_LOSS, GAP } from '../../../words/figures/gap';
import { nakedWords, securedWords, shockWords, gapRows } from '../../../words/plan/gapWords';
import { unpricedWords } from '../../../words/plan/unpriced';
import { gapOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface StressCardProps {
  readonly plan: Plan;
  readonly problems: { readonly [F in 'gap' | 'volatilityRise']?: string | undefined };
}

/** The effect of a gap that leaves no time to act. */
export function StressCard({ plan, problems }: StressCardProps) {
  const gap = gapOf(plan);
  return (
    <Card title="If it gaps down">
      {gap ? (
        <>
          <p className="note">{shockWords(plan, gap)}</p>
          <PlanFigures figures={GAP} plan={plan} />
          <NumberTable
            caption="The same put after the gap, by what backs it"
            columns={['The same put', GAIN_OR_LOSS.name, 'Of its capital', 'Cash to find']}
            rows={gapRows(plan, gap)}
          />
          <p className="note">
            {securedWords(plan, gap)} {nakedWords(gap)} A stop order fills after a gap, not before
            it.
          </p>
        </>
      ) : (
        <p className="note">{unpricedWords(plan, 'what a gap would cost')}</p>
      )}
      <div className={inputs.fields}>
        <DraftField name="gap" problem={problems.gap} />
        <DraftField
          name="volatilityRise"
          problem={problems.volatilityRise}
          unit="in percentage points"
          after="points"
        />
      </div>
    </Card>
  );
}
