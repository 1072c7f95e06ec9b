import { lazy, Suspense, useState } from 'react';
import type { Plan } from '../../../plan/plan';
import styles from './Recipe.module.css';
import type { RecipeName } from '../../../words/figures/recipes';

const RecipeText = lazy(() => import('./RecipeText'));

interface RecipeProps {
  readonly of: RecipeName;
  /** The figure's name, for those who hear the button without seeing what it stands under. */
  readonly name: string;
  readonly plan: Plan;
}

/** The formula behind a figure with the user's numbers in it. */
export function Recipe({ of, name, plan }: RecipeProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.recipe} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        How<span className="visually-hidden"> {name} is worked out</span>
      </summary>
      {open && (
        <Suspense fallback={null}>
          <RecipeText of={of} plan={plan} />
        </Suspense>
      )}
    </details>
  );
}
