import { useState } from 'react';
import { part } from '../parts/part';
import type { Plan } from '../plan/plan';
import type { Explained, LeadingFigure } from '../words/figures/figure';
import styles from './Recipe.module.css';

const RecipeText = part(() => import('./RecipeText'));

interface RecipeProps {
  readonly of: Explained | LeadingFigure;
  readonly plan: Plan;
}

/** The formula behind a figure with the user's numbers in it. */
export function Recipe({ of: { name, recipe }, plan }: RecipeProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.recipe} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {/* For those who hear the button without seeing what it stands under. */}
        How<span className="visually-hidden"> {name} is worked out</span>
      </summary>
      {open && <RecipeText recipe={recipe} plan={plan} />}
    </details>
  );
}
