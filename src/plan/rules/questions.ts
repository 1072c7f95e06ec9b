import type { MissingFact } from '../../core/rules/ruleFacts';
import { RULE_NAMES, type RuleName } from '../../core/rules/rules';
import type { FieldName } from '../../draft/fields';
import { verdictsOf } from '../derived';
import { once } from '../../core/market/once';
import type { Plan } from '../plan';

/** The sections of the form that have a field for a question. */
type FormPart = 'Market' | 'Account';

/** A question a person must answer before some rules can judge. */
export interface Question {
  readonly fields: readonly [FieldName, ...FieldName[]];
  /** Null if the form has no field for it. */
  readonly part: FormPart | null;
  /** The rules that can judge once it is answered. */
  readonly rules: readonly RuleName[];
}

type Asked = Omit<Question, 'rules'>;

const ASKED: Readonly<Partial<Record<MissingFact, Asked>>> = {
  billQuote: { fields: ['billQuote'], part: 'Account' },
  cash: { fields: ['cash'], part: 'Account' },
  bidAndAsk: { fields: ['bid', 'ask'], part: 'Market' },
  earnings: { fields: ['earnings'], part: 'Market' },
  openInterest: { fields: ['openInterest'], part: 'Market' },
  exDividend: { fields: ['exDividend'], part: 'Market' },
  accountValue: { fields: ['accountValue'], part: 'Account' },
  closedTrades: { fields: ['closedTrades'], part: 'Account' },
};

/** The questions of rules whose date has passed, or that need a yes or no. */
const OF_RULE: Readonly<Partial<Record<RuleName, Asked>>> = {
  noEarnings: { fields: ['earnings'], part: 'Market' },
  noExDividend: { fields: ['exDividend'], part: 'Market' },
  willingToOwn: { fields: ['owns'], part: null },
  privateCapital: { fields: ['privateCapital'], part: null },
};

/** For people who quote T-bills by price. */
const BILL_PRICE: Asked = { fields: ['billPrice'], part: 'Account' };

const ORDER = [BILL_PRICE, ...Object.values(ASKED), ...Object.values(OF_RULE)].map(
  ({ fields }) => fields[0],
);

const place = ({ fields: [field] }: Question) => ORDER.indexOf(field);

/** What to ask so that a rule can judge; undefined if the form already asks for it in plain sight. */
function askedBy(name: RuleName, missing: MissingFact, { account }: Plan): Asked | undefined {
  if (missing === 'billQuote' && account.billKind === 'price') return BILL_PRICE;
  return ASKED[missing] ?? OF_RULE[name];
}

/** Open questions, those that settle the most rules first; ties in the order of ASKED. */
export const questionsOf = once((plan: Plan): readonly Question[] => {
  const verdicts = verdictsOf(plan);
  const byField = new Map<FieldName, Question>();
  for (const name of RULE_NAMES) {
    const verdict = verdicts[name];
    const asked = verdict.status === 'unknown' ? askedBy(name, verdict.missing, plan) : undefined;
    if (!asked) continue;
    const [field] = asked.fields;
    const rules = [...(byField.get(field)?.rules ?? []), name];
    byField.set(field, { ...asked, rules });
  }
  return [...byField.values()].toSorted(
    (a, b) => b.rules.length - a.rules.length || place(a) - place(b),
  );
});
