import type { FieldWords } from './problem';
import { inSentence } from './sentence';

type FieldKind = 'text' | 'number' | 'money' | 'percent' | 'whole' | 'date' | 'choice';

export interface FieldSpec extends FieldWords {
  readonly kind: FieldKind;
  /** The visible label, which is also the field's accessible name. */
  readonly label: string;
  /** Initial text. */
  readonly initial: string;
  readonly required?: true;
  /** A ticker symbol, written in capitals. */
  readonly isTicker?: true;
  /** It only asks a question of the figures: an error in it holds up no other figure. */
  readonly asks?: true;
  /** Private: no link carries it. */
  readonly private?: true;
  readonly min?: number;
  /** The value must be greater than this, not equal to it. */
  readonly above?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** The step of an arrow key, in the typed unit. */
  readonly step?: number;
  /** Decimals shown once the field is left; trailing zeros are kept for prices only. */
  readonly decimals?: number;
}

/** A field of choices has no example, as nothing is typed. */
type Spec = Omit<FieldSpec, 'subject' | 'inner' | 'initial' | 'example'> &
  Partial<FieldSpec> &
  ({ readonly kind: 'choice' } | { readonly example: string });

const completed = (given: Spec): FieldSpec => ({
  initial: '',
  example: '',
  subject: given.label,
  inner: `the ${inSentence(given.label)}`,
  ...given,
});

/** Completes a field with the words that its label implies. */
export const field = <const S extends Spec>(given: S) => completed(given) as FieldSpec & S;
export const asking = <const S extends Spec>(given: S) => field({ asks: true, ...given });
