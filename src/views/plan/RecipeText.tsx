import type { Plan } from '../../state/plan';
import { useOutlook } from '../../state/useOutlook';
import styles from './Recipe.module.css';
import { RECIPES, type RecipeName } from './recipes';

export default function RecipeText({ of, plan }: { readonly of: RecipeName; readonly plan: Plan }) {
  const { formula, numbers, note } = RECIPES[of](useOutlook(plan));
  return (
    <div className={styles.text}>
      <p className={styles.formula}>{formula}</p>
      <p>{numbers}</p>
      {note && <p>{note}</p>}
    </div>
  );
}
