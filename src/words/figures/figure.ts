import { onceLoaded } from '../../loading/loadWithRetry';
import type { Plan } from '../../plan/plan';

/** A figure's formula in words, the same with the user's numbers, and its assumptions. */
export interface Recipe {
  readonly formula: string;
  readonly numbers: string;
  /** The same numbers of the other rows of a table. */
  readonly rows?: readonly string[];
  readonly note?: string;
}

export type RecipeOf = (plan: Plan) => Recipe;

/** A recipe that is loaded only when someone asks for it. */
export interface RecipeOnDemand {
  readonly load: () => Promise<RecipeOf>;
}

/** A named figure with its recipe. */
export interface Explained {
  readonly name: string;
  /** Its name for a plan, if different. */
  readonly nameOf?: (plan: Plan) => string;
  readonly recipe: RecipeOf;
}

/** A complete figure of a plan: its name, its value, the note below it, and its recipe. */
export interface Figure extends Explained {
  /** Null if it has no meaning; `note` then says why. */
  readonly value: (plan: Plan) => string | null;
  readonly note?: (plan: Plan) => string | null | undefined;
}

/** A figure of the first screen, which is shown before its recipe is loaded. */
export interface LeadingFigure extends Omit<Figure, 'recipe'> {
  readonly recipe: RecipeOnDemand;
}

export const onDemand = (load: () => Promise<RecipeOf>): RecipeOnDemand => ({
  load: onceLoaded(load),
});
