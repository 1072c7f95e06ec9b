import { lazy, Suspense, useState } from 'react';
import type { Plan } from '../../../plan/plan';
import styles from '../chances/MoreFigures.module.css';
import type { RecipeName } from '../../../words/figures/recipes';

const RecipeText = lazy(() => import('./RecipeText'));

interface RecipesProps {
  /** What each recipe is called, in the order of the table it explains. */
  readonly of: Readonly<Partial<Record<RecipeName, string>>>;
  readonly plan: Plan;
}

/** The formulas behind a table, where each row has no room for its own. */
export function Recipes({ of, plan }: RecipesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="note" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How these are worked out</summary>
      {open && (
        <Suspense fallback={null}>
          <dl className={`fields ${styles.sentences} ${styles.spaced}`}>
            {(Object.entries(of) as [RecipeName, string][]).map(([recipe, name]) => (
              <div key={recipe}>
                <dt>
                  <strong>{name}</strong>
                </dt>
                <dd>
                  <RecipeText of={recipe} plan={plan} />
                </dd>
              </div>
            ))}
          </dl>
        </Suspense>
      )}
    </details>
  );
}
