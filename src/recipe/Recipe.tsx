import { part } from '../parts/part';
import type { Plan } from '../plan/plan';
import { Fold } from '../ui/Fold';
import type { Explained, LeadingFigure } from '../words/figures/figure';
import styles from './Recipe.module.css';

const RecipeText = part(() => import('./RecipeText'));

interface RecipeProps {
  readonly of: Explained | LeadingFigure;
  readonly plan: Plan;
  /** The figure's name here, if not the usual one. */
  readonly name?: string;
}

/** The name of a figure; opening it shows its formula with the user's numbers. */
export const Recipe = ({ of: { name: ever, recipe }, plan, name = ever }: RecipeProps) => (
  <Fold name={name} about="How it is worked out" className={styles.recipe}>
    {() => <RecipeText recipe={recipe} plan={plan} />}
  </Fold>
);
