import { useState } from 'react';
import { RULE_PROFILES, type RuleThresholds } from '../../../core/rules/ruleThresholds';
import { changeSettings } from '../../../store/changeSettings';
import { usePage } from '../../../store/page';
import { standardForm, type NumberKind } from '../../../text/adjust';
import { parseMoney, parsePercent, parseWhole } from '../../../text/parse';
import { number, percentBrief } from '../../../text/format';
import { problemSentence } from '../../../text/problem';
import { TextField } from '../../../ui/field/TextField';
import styles from './RuleSettings.module.css';

interface Threshold {
  readonly name: keyof RuleThresholds;
  readonly label: string;
  readonly kind: NumberKind;
  readonly decimals?: number;
}

const THRESHOLDS: readonly Threshold[] = [
  { name: 'minDays', label: 'Fewest days', kind: 'whole' },
  { name: 'maxDays', label: 'Most days', kind: 'whole' },
  { name: 'minOutOfTheMoney', label: 'Strike below the stock, at least', kind: 'percent' },
  { name: 'maxOutOfTheMoney', label: 'Strike below the stock, at most', kind: 'percent' },
  { name: 'minDelta', label: 'Delta, at least', kind: 'money', decimals: 2 },
  { name: 'maxDelta', label: 'Delta, at most', kind: 'money', decimals: 2 },
  { name: 'minReturn', label: 'Least annualized return', kind: 'percent' },
  { name: 'cashBuffer', label: 'Cash buffer', kind: 'percent' },
  { name: 'maxSpread', label: 'Bid–ask under, dollars', kind: 'money', decimals: 2 },
  { name: 'minOpenInterest', label: 'Least open interest', kind: 'whole' },
  { name: 'earningsDays', label: 'Days free of earnings, at least', kind: 'whole' },
  { name: 'firstTrades', label: 'Trades of one contract first', kind: 'whole' },
  { name: 'maxWeight', label: 'Largest share of the account', kind: 'percent' },
  { name: 'quoteMaxMinutes', label: 'Oldest quote, minutes', kind: 'whole' },
];

/** The other end of a range, which a limit must not pass. */
const ENDS: Readonly<Partial<Record<keyof RuleThresholds, keyof RuleThresholds>>> = {
  minDays: 'maxDays',
  maxDays: 'minDays',
  minOutOfTheMoney: 'maxOutOfTheMoney',
  maxOutOfTheMoney: 'minOutOfTheMoney',
  minDelta: 'maxDelta',
  maxDelta: 'minDelta',
};

/** A share or a delta is at most 1. */
const MOST: Readonly<Record<NumberKind, number>> = { money: 1_000, percent: 1, whole: 1_000_000 };

function rangeProblem({ name, kind }: Threshold, value: number, rules: RuleThresholds) {
  const most = name.endsWith('Delta') ? 1 : MOST[kind];
  if (value < 0 || value > most) return `The limit must be between 0 and ${shownLimit(most, kind)}`;
  const end = ENDS[name];
  if (!end) return undefined;
  if (name.startsWith('min') && value > rules[end]) return 'The lower limit is above the upper one';
  if (name.startsWith('max') && value < rules[end]) return 'The upper limit is below the lower one';
  return undefined;
}

const shownLimit = (value: number, kind: NumberKind) =>
  kind === 'percent' ? percentBrief(value) : number(value);

const PARSERS = { money: parseMoney, percent: parsePercent, whole: parseWhole } as const;

const setRules = (rules: RuleThresholds) => changeSettings({ rules });

/** The thresholds behind the verdicts. They are the user's own, stored in this browser. */
export default function RuleSettings() {
  const rules = usePage((page) => page.settings.rules);
  const isPlaced = usePage((page) => page.work.placement !== null);
  const [edition, setEdition] = useState(0);
  const takeProfile = (profile: keyof typeof RULE_PROFILES) => {
    setRules(RULE_PROFILES[profile]);
    setEdition(edition + 1);
  };
  return (
    <div className={styles.settings}>
      {isPlaced && (
        <p>This plan keeps the rules it was placed under. Changes here apply to the next one.</p>
      )}
      <p className="buttons">
        Start from{' '}
        <button type="button" onClick={() => takeProfile('starter')}>
          Starter: 2% to 5% below
        </button>{' '}
        <button type="button" onClick={() => takeProfile('income')}>
          Income: 5% to 8% below
        </button>
      </p>
      <div className={`fields ${styles.fields}`} key={edition}>
        {THRESHOLDS.map((threshold) => (
          <ThresholdField key={threshold.name} threshold={threshold} rules={rules} />
        ))}
      </div>
    </div>
  );
}

interface ThresholdFieldProps {
  readonly threshold: Threshold;
  readonly rules: RuleThresholds;
}

function ThresholdField({ threshold, rules }: ThresholdFieldProps) {
  const { name, label, kind, decimals } = threshold;
  const [text, setText] = useState(() => textOf(rules[name], kind, decimals));
  const parsed = PARSERS[kind](text);
  const words = {
    subject: 'The limit',
    inner: 'a limit',
    example: kind === 'percent' ? '10%' : '30',
  };
  const problem = parsed.problem
    ? problemSentence(parsed.problem, words)
    : rangeProblem(threshold, parsed.value, rules);
  const onType = (typed: string) => {
    setText(typed);
    const { value } = PARSERS[kind](typed);
    if (value !== null && !rangeProblem(threshold, value, rules)) {
      setRules({ ...rules, [name]: value });
    }
  };
  return (
    <TextField
      name={name}
      label={label}
      text={text}
      onType={onType}
      typing={{ kind, decimals, step: decimals ? 0.05 : 1 }}
      problem={problem}
      {...(kind === 'percent' ? { after: '%', unit: 'in percent' } : {})}
    />
  );
}

const textOf = (value: number, kind: NumberKind, decimals?: number) =>
  standardForm(String(kind === 'percent' ? Number((value * 100).toPrecision(12)) : value), {
    kind,
    decimals,
  });
