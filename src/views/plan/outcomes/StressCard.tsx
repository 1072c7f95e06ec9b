import { Card } from '../../../ui/Card';
import { Figure } from '../../../ui/Figure';
import { NumberTable } from '../../../ui/table/NumberTable';
import { DraftField } from '../../../fields/DraftField';
import inputs from '../form/MoreInputs.module.css';
import { Recipe } from '../recipe/Recipe';
import {
  nakedWords,
  securedWords,
  shockWords,
  stressFigures,
  stressRows,
} from '../../../words/plan/stressWords';
import { unpricedWords } from '../../../words/plan/unpriced';
import { gapOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface StressCardProps {
  readonly plan: Plan;
  readonly problems: { readonly [F in 'gap' | 'volatilityRise']?: string | undefined };
}

/** What a gap does that leaves no time to act. */
export function StressCard({ plan, problems }: StressCardProps) {
  const stress = gapOf(plan);
  return (
    <Card title="If it gaps down">
      {stress ? (
        <>
          <p className="note">{shockWords(plan, stress)}</p>
          <dl className="fields">
            {stressFigures(plan, stress).map(({ of, name, value, note }) => (
              <Figure
                key={of}
                name={name}
                value={value}
                note={note}
                recipe={<Recipe of={of} name={name} plan={plan} />}
              />
            ))}
          </dl>
          <NumberTable
            caption="The same put after the gap, by what stands behind it"
            columns={['The same put', 'Gain or loss', 'Of its capital', 'Cash to find']}
            rows={stressRows(plan, stress)}
          />
          <p className="note">
            {securedWords(plan, stress)} {nakedWords(stress)} A stop order fills after a gap, not
            before it.
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
