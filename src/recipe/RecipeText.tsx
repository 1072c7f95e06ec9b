import { use } from 'react';
import type { Plan } from '../plan/plan';
import { Unbroken } from '../ui/table/Unbroken';
import type { RecipeOf, RecipeOnDemand } from '../words/figures/figure';
import styles from './Recipe.module.css';

interface RecipeTextProps {
  readonly recipe: RecipeOf | RecipeOnDemand;
  readonly plan: Plan;
}

export default function RecipeText({ recipe, plan }: RecipeTextProps) {
  const recipeOf = 'load' in recipe ? use(recipe.load()) : recipe;
  const { formula, numbers, rows = [], note } = recipeOf(plan);
  return (
    <div className={styles.text}>
      <p className={styles.formula}>
        <Unbroken>{formula}</Unbroken>
      </p>
      <p>
        <Unbroken>{numbers}</Unbroken>
      </p>
      {rows.map((row) => (
        <p key={row}>
          <Unbroken>{row}</Unbroken>
        </p>
      ))}
      {note && (
        <p>
          <Unbroken>{note}</Unbroken>
        </p>
      )}
    </div>
  );
}
