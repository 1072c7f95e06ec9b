import { useState } from 'react';
import { part } from '../parts/part';
import type { Plan } from '../plan/plan';
import type { Explained } from '../words/figures/figure';
import styles from './RecipeList.module.css';

const RecipeText = part(() => import('./RecipeText'));

interface RecipesProps {
  /** In the order of the table they explain. */
  readonly of: readonly Explained[];
  readonly plan: Plan;
}

/** The formulas behind a table whose rows have no room for their own. */
export function Recipes({ of, plan }: RecipesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="note" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How these are worked out</summary>
      {open && (
        <dl className={`fields ${styles.list}`}>
          {of.map(({ name, nameOf, recipe }) => (
            <div key={name}>
              <dt>
                <strong>{nameOf ? nameOf(plan) : name}</strong>
              </dt>
              <dd>
                <RecipeText recipe={recipe} plan={plan} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
