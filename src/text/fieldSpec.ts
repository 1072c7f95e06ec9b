import type { FieldWords } from './problem';
import { inSentence } from './sentence';

type FieldKind = 'text' | 'number' | 'money' | 'percent' | 'whole' | 'date' | 'choice';

export interface FieldSpec extends FieldWords {
  readonly kind: FieldKind;
  /** The visible label, and the name by which the field is found. */
  readonly label: string;
  /** Where the value belongs: one trade, or the account and market it is made in. */
  readonly scope: 'trade' | 'account';
  /** The text on a first visit and, for a trade's fields, after Clear. */
  readonly initial: string;
  readonly required?: true;
  /** It asks something of the figures and changes none of the others: a mistake in it holds up none. */
  readonly asks?: true;
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

type Spec = Omit<FieldSpec, 'subject' | 'inner' | 'scope' | 'initial'> & Partial<FieldSpec>;

const spec = (scope: FieldSpec['scope'], given: Spec): FieldSpec => ({
  scope,
  initial: '',
  subject: given.label,
  inner: `the ${inSentence(given.label)}`,
  ...given,
});
export const trade = <const S extends Spec>(given: S) => spec('trade', given) as FieldSpec & S;
export const account = <const S extends Spec>(given: S) => spec('account', given) as FieldSpec & S;
export const asking = <const S extends Spec>(given: S) => trade({ asks: true, ...given });
export const ofAccount = <const S extends Spec>(given: S) => account({ asks: true, ...given });
