import type { FieldWords } from './problem';
import { inSentence } from './sentence';

type FieldKind = 'text' | 'number' | 'money' | 'percent' | 'whole' | 'date' | 'choice';

export interface FieldSpec extends FieldWords {
  readonly kind: FieldKind;
  /** The visible label, and the name by which the field is found. */
  readonly label: string;
  /** The text it starts with. */
  readonly initial: string;
  readonly required?: true;
  /** A stock's short name, which is written in capitals. */
  readonly isTicker?: true;
  /** It asks something of the figures and changes none of the others: a mistake in it holds up none. */
  readonly asks?: true;
  /** Nobody else's business: no link carries it. */
  readonly private?: true;
  readonly min?: number;
  /** The value must be greater than this, not equal to it. */
  readonly above?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** What an arrow key adds or takes away, in the unit that is typed. */
  readonly step?: number;
  /** Decimals shown once the field is left; trailing zeros are kept for prices only. */
  readonly decimals?: number;
}

/** Nothing is typed where one chooses, so there is no example of it. */
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

/** A field, with the words about it that its label implies. */
export const field = <const S extends Spec>(given: S) => completed(given) as FieldSpec & S;
export const asking = <const S extends Spec>(given: S) => field({ asks: true, ...given });
