import { use } from 'react';
import type { Plan } from '../plan/plan';
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
      <p className={styles.formula}>{formula}</p>
      <p>{numbers}</p>
      {rows.map((row) => (
        <p key={row}>{row}</p>
      ))}
      {note && <p>{note}</p>}
    </div>
  );
}
