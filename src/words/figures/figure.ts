import { onceLoaded } from '../../loading/insist';
import type { Plan } from '../../plan/plan';

/** A figure's formula in words, the same with the user's numbers, and what it rests on. */
export interface Recipe {
  readonly formula: string;
  readonly numbers: string;
  /** The same numbers of the other rows of a table. */
  readonly rows?: readonly string[];
  readonly note?: string;
}

export type RecipeOf = (plan: Plan) => Recipe;

/** A recipe that the page loads only when someone asks for it. */
export interface RecipeOnDemand {
  readonly load: () => Promise<RecipeOf>;
}

/** What is explained under its one name. */
export interface Explained {
  readonly name: string;
  /** What it is called of a plan, where that is not the name. */
  readonly nameOf?: (plan: Plan) => string;
  readonly recipe: RecipeOf;
}

/** One figure of a plan, whole: its name, what it is, what stands below it, and how it comes about. */
export interface Figure extends Explained {
  /** Null where it has no meaning, and then `note` says why. */
  readonly value: (plan: Plan) => string | null;
  readonly note?: (plan: Plan) => string | null | undefined;
}

/** A figure of the first screen, which does not wait for its recipe. */
export interface LeadingFigure extends Omit<Figure, 'recipe'> {
  readonly recipe: RecipeOnDemand;
}

export const onDemand = (load: () => Promise<RecipeOf>): RecipeOnDemand => ({
  load: onceLoaded(load),
});
