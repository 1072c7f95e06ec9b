import { RULE_LIMITS } from '../../../core/history/replay/limits';
import {
  asksFor,
  parseRuleNumber,
  RULE_FIELDS,
  type FormProblem,
  type RuleField,
  type RuleForm,
  type RuleReading,
} from '../../../plan/history/ruleForm';
import { changeRule } from '../../../store/history/replayForm';
import { Choice } from '../../../ui/field/Choice';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { RULE_FIELD_WORDS, ruleProblemWords } from '../../../words/history/ruleWords';
import styles from './History.module.css';

interface RuleFieldsProps {
  readonly form: RuleForm;
  /** The short answer, visible on a phone while a slider moves. */
  readonly brief: string | null;
  readonly problems: RuleReading['problems'];
}

/** The rule's fields, from whose rule it is to the days of the replay. */
export function RuleFields({ form, brief, problems }: RuleFieldsProps) {
  const asked = asksFor(form);
  return (
    <form
      className={styles.rule}
      aria-label="The rule"
      onSubmit={(event) => event.preventDefault()}
    >
      {brief !== null && (
        <p aria-hidden="true" className={styles.brief}>
          {brief}
        </p>
      )}
      <Choice
        legend="Rule"
        value={form.whose}
        options={{ index: 'The PUT index’s', own: 'Mine' }}
        onChoose={(whose) => changeRule({ whose })}
      />
      {form.whose === 'own' && (
        <>
          <p className="note">
            Filled in from Plan: the middle of your rules’ days and deltas, your take-profit and
            fee.
          </p>
          <SelectField
            name="replayBy"
            label="Strike by"
            value={form.by}
            options={{ delta: 'its delta', distance: 'its distance below the index' }}
            onChoose={(by) => changeRule({ by })}
          />
          <SelectField
            name="replayEnd"
            label="In the money at the end"
            value={form.end}
            options={{ settle: 'settle in cash, sell again', wheel: 'take the shares, sell calls' }}
            onChoose={(end) => changeRule({ end })}
          />
        </>
      )}
      {asked.map((name) => (
        <NumberField key={name} name={name} text={form[name]} problem={problems[name]} />
      ))}
      <SelectField
        name="replayVolatility"
        label="Priced at"
        value={form.volatility}
        options={{
          calibrated: '0.87 × VIX, as fitted',
          raw: 'raw VIX, too favorable',
        }}
        onChoose={(volatility) => changeRule({ volatility })}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          name={`replay-${name}`}
          type="date"
          label={RULE_FIELD_WORDS[name].label}
          text={form[name]}
          problem={said(name, problems[name])}
          hint={form[name] === '' ? 'empty: all there is' : undefined}
          onType={(text) => changeRule({ [name]: text })}
        />
      ))}
    </form>
  );
}

const said = (name: RuleField | 'from' | 'to', problem: FormProblem | undefined) =>
  problem && ruleProblemWords(name, problem);

/** Ends of the sliders; rules may be typed beyond them. */
const SLID: Readonly<Partial<Record<RuleField, readonly [number, number]>>> = {
  days: [7, 90],
  delta: [0.05, 0.5],
  distance: [0, 0.2],
  callDelta: [0.05, 0.6],
  costShare: [0, 0.1],
  costPerContract: [0, 5],
  takeProfit: [0.05, 0.95],
};

const UNITS = { whole: {}, money: {}, percent: { after: '%', unit: 'percent' } } as const;

const HINTS: Readonly<Partial<Record<RuleField, string>>> = {
  takeProfit: 'of the premium, at a close; empty: never',
  costShare: 'of the premium',
  costPerContract: 'dollars, of 100 times the index',
};

interface NumberFieldProps {
  readonly name: RuleField;
  readonly text: string;
  readonly problem: FormProblem | undefined;
}

/** A number of the rule as a field with a slider. */
function NumberField({ name, text, problem }: NumberFieldProps) {
  const typing = RULE_FIELDS[name];
  const { label } = RULE_FIELD_WORDS[name];
  const [low, high] = SLID[name] ?? RULE_LIMITS[name];
  const unit = typing.kind === 'percent' ? 100 : 1;
  const { value } = parseRuleNumber(name, text);
  return (
    <div className={styles.slid}>
      <TextField
        name={`replay-${name}`}
        label={label}
        text={text}
        typing={typing}
        {...UNITS[typing.kind]}
        {...(name === 'costPerContract' && { before: '$' })}
        hint={HINTS[name]}
        problem={said(name, problem)}
        onType={(next) => changeRule({ [name]: next })}
      />
      <input
        type="range"
        aria-label={`${label}, slider`}
        aria-valuetext={`${text || 'never'}${typing.kind === 'percent' && text !== '' ? '%' : ''}`}
        min={low * unit}
        max={high * unit}
        step={typing.step}
        value={value === null ? low * unit : value * unit}
        onChange={({ target }) =>
          changeRule({
            [name]: target.valueAsNumber.toFixed(
              'decimals' in typing ? typing.decimals : typing.step < 1 ? 1 : 0,
            ),
          })
        }
      />
    </div>
  );
}
