import type { Plan } from '../../../plan/plan';
import { Unbroken } from '../../../ui/table/Unbroken';
import styles from './Recipe.module.css';
import { RECIPES, type RecipeName } from '../../../words/figures/recipes';

export default function RecipeText({ of, plan }: { readonly of: RecipeName; readonly plan: Plan }) {
  const { formula, numbers, note } = RECIPES[of](plan);
  return (
    <div className={styles.text}>
      <p className={styles.formula}>
        <Unbroken>{formula}</Unbroken>
      </p>
      <p>
        <Unbroken>{numbers}</Unbroken>
      </p>
      {note && (
        <p>
          <Unbroken>{note}</Unbroken>
        </p>
      )}
    </div>
  );
}
