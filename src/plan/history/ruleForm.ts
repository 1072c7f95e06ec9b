import { RULE_LIMITS } from '../../core/history/replay/limits';
import { CALIBRATED_FACTOR, PUT_INDEX_RULE, type ReplayRule } from '../../core/history/replay/rule';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import type { Typing } from '../../text/adjust';
import {
  parseDate,
  parseMoney,
  parsePercent,
  parseWhole,
  type Parsed,
  type Problem,
} from '../../text/parse';
import { number, percentBrief, price } from '../../text/format';

/** The numbers of a rule as typed. */
export const RULE_FIELDS = {
  days: { kind: 'whole', step: 1, min: RULE_LIMITS.days[0] },
  delta: { kind: 'money', decimals: 2, step: 0.01, min: RULE_LIMITS.delta[0] },
  distance: { kind: 'percent', step: 1, min: 0 },
  takeProfit: { kind: 'percent', step: 5, min: 0 },
  callDelta: { kind: 'money', decimals: 2, step: 0.01, min: RULE_LIMITS.callDelta[0] },
  costShare: { kind: 'percent', step: 0.5, min: 0 },
  costPerContract: { kind: 'money', decimals: 2, step: 0.25, min: 0 },
} as const satisfies Readonly<Record<string, Typing>>;

export type RuleField = keyof typeof RULE_FIELDS;

/** What a rule lets one choose. */
export const RULE_CHOICES = {
  /** The PUT index's own rule, or the person's. */
  whose: ['index', 'own'],
  /** What decides the strike. */
  by: ['delta', 'distance'],
  /** What becomes of an option in the money at its end. */
  end: ['settle', 'wheel'],
  volatility: ['calibrated', 'raw'],
} as const;

type RuleChoices = {
  readonly [Name in keyof typeof RULE_CHOICES]: (typeof RULE_CHOICES)[Name][number];
};

/** A rule as typed. */
export interface RuleForm
  extends Readonly<Record<RuleField | 'from' | 'to', string>>, RuleChoices {}

/** Why a text is not a valid number of a rule. */
export type FormProblem = Problem | 'beyond';

export interface RuleReading {
  /** Null while a text has no value. */
  readonly rule: ReplayRule | null;
  readonly problems: Readonly<Partial<Record<RuleField | 'from' | 'to', FormProblem>>>;
}

const middle = (low: number, high: number) => (low + high) / 2;

/** A form filled in from the person's own thresholds, at the middle of each range. */
export function formOf(
  rules: RuleThresholds,
  { takeProfit, feePerContract }: { readonly takeProfit: string; readonly feePerContract: number },
): RuleForm {
  return {
    whose: 'index',
    days: number(Math.round(middle(rules.minDays, rules.maxDays))),
    by: 'delta',
    delta: price(middle(rules.minDelta, rules.maxDelta)),
    distance: percentBrief(middle(rules.minOutOfTheMoney, rules.maxOutOfTheMoney)).slice(0, -1),
    takeProfit,
    end: 'settle',
    callDelta: price(middle(rules.minDelta, rules.maxDelta)),
    costShare: '0',
    costPerContract: price(feePerContract),
    volatility: 'calibrated',
    from: '',
    to: '',
  };
}

const PARSERS = { whole: parseWhole, money: parseMoney, percent: parsePercent } as const;

/** Uses the VIX unchanged. */
const RAW_FACTOR = 1;

/** The numbers a form asks for. */
export const asksFor = ({ whose, by, end }: RuleForm): readonly RuleField[] =>
  whose === 'index'
    ? []
    : [
        'days',
        by,
        'takeProfit',
        ...(end === 'wheel' ? (['callDelta'] as const) : []),
        'costShare',
        'costPerContract',
      ];

/** A number of a rule as it is typed, whatever its range. */
export const parseRuleNumber = (name: RuleField, text: string): Parsed<number> =>
  PARSERS[RULE_FIELDS[name].kind](text);

function readNumber(form: RuleForm, name: RuleField): Parsed<number> | 'beyond' {
  const parsed = parseRuleNumber(name, form[name]);
  if (parsed.value === null) return parsed;
  const [least, most] = RULE_LIMITS[name];
  return parsed.value >= least && parsed.value <= most ? parsed : 'beyond';
}

/** The rule of a form, or what to fix in it. */
export function readRule(form: RuleForm): RuleReading {
  const problems: Partial<Record<RuleField | 'from' | 'to', FormProblem>> = {};
  const values: Partial<Record<RuleField, number>> = {};
  for (const name of asksFor(form)) {
    // Without a share, every option is held to its end.
    if (name === 'takeProfit' && form.takeProfit.trim() === '') continue;
    const read = readNumber(form, name);
    if (read === 'beyond') problems[name] = 'beyond';
    else if (read.problem) problems[name] = read.problem;
    else values[name] = read.value;
  }
  const dates = (['from', 'to'] as const).map((name) => {
    if (form[name].trim() === '') return null;
    const { value, problem } = parseDate(form[name]);
    if (problem) problems[name] = problem;
    return value;
  });
  if (Object.keys(problems).length > 0) return { rule: null, problems };
  const [from = null, to = null] = dates;
  const volatilityFactor = form.volatility === 'raw' ? RAW_FACTOR : CALIBRATED_FACTOR;
  const known = { ...PUT_INDEX_RULE, from, to, volatilityFactor };
  if (form.whose === 'index') return { rule: known, problems };
  const { days, delta, distance, takeProfit, callDelta, costShare, costPerContract } = values;
  return {
    problems,
    rule: {
      ...known,
      expiration: { days: days! },
      strike: form.by === 'delta' ? { delta: delta! } : { distance: distance! },
      takeProfit: takeProfit ?? null,
      atExpiration: form.end === 'wheel' ? { callDelta: callDelta! } : 'settle',
      costShare: costShare!,
      costPerContract: costPerContract!,
    },
  };
}
