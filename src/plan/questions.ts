import type { MissingFact } from '../core/rules/ruleFacts';
import { RULE_NAMES, type RuleName } from '../core/rules/rules';
import type { FieldName } from '../draft/fields';
import { verdictsOf } from './derived';
import { once } from './once';
import type { Plan } from './plan';

/** Where the form has a field: a fold of its own, or its first lines. */
export type FormPart = 'Market' | 'Account' | 'trade';

/** What a person must answer before some rules can speak. */
export interface Question {
  readonly fields: readonly FieldName[];
  readonly part: FormPart;
  /** The rules that speak then. */
  readonly rules: readonly RuleName[];
}

const ASKED: Readonly<Partial<Record<MissingFact, Omit<Question, 'rules'>>>> = {
  spot: { fields: ['spot'], part: 'trade' },
  billQuote: { fields: ['billQuote'], part: 'Account' },
  cash: { fields: ['cash'], part: 'Account' },
  bidAndAsk: { fields: ['bid', 'ask'], part: 'Market' },
  earnings: { fields: ['earnings'], part: 'Market' },
  openInterest: { fields: ['openInterest'], part: 'Market' },
  exDividend: { fields: ['exDividend'], part: 'Market' },
  accountValue: { fields: ['accountValue'], part: 'Account' },
  closedTrades: { fields: ['closedTrades'], part: 'Account' },
};

/** What a rule whose date has passed, or that asks for a yes or no, wants to know. */
const OF_RULE: Readonly<Partial<Record<RuleName, Omit<Question, 'rules'>>>> = {
  noEarnings: { fields: ['earnings'], part: 'Market' },
  noExDividend: { fields: ['exDividend'], part: 'Market' },
  willingToOwn: { fields: ['owns'], part: 'trade' },
  privateCapital: { fields: ['privateCapital'], part: 'trade' },
};

/** The questions still open, those that settle the most rules first; of a kind, as ASKED has them. */
export const questionsOf = once((plan: Plan): readonly Question[] => {
  const verdicts = verdictsOf(plan);
  const byField = new Map<FieldName, Question>();
  for (const name of RULE_NAMES) {
    const verdict = verdicts[name];
    if (verdict.status !== 'unknown') continue;
    const asked = ASKED[verdict.missing] ?? OF_RULE[name];
    const field = asked?.fields[0];
    if (!asked || !field) continue;
    const rules = [...(byField.get(field)?.rules ?? []), name];
    byField.set(field, { ...asked, rules });
  }
  const order = [...Object.values(ASKED), ...Object.values(OF_RULE)].map(({ fields }) => fields[0]);
  const place = ({ fields: [field] }: Question) => order.indexOf(field);
  return [...byField.values()].toSorted(
    (a, b) => b.rules.length - a.rules.length || place(a) - place(b),
  );
});
