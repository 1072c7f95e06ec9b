import { useId, useMemo, useState } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import { ASKED, type AskedExpiration, type AskedName } from '../../plan/strikes/asked';
import { sortedBy, type Column } from '../../plan/strikes/columns';
import { useStrikes } from '../../store/strikes';
import { count, shortDate } from '../../text/format';
import { SelectField } from '../../ui/field/SelectField';
import { useSettled } from '../../ui/useRested';
import { allWords } from '../../words/strikes/askedWords';
import { COLUMN_NAMES } from '../../words/strikes/rowWords';
import { ChoiceInSentence } from './sentence/ChoiceInSentence';
import { InSentence } from './sentence/InSentence';
import sentence from './sentence/Sentence.module.css';
import styles from './Strikes.module.css';

interface AskedProps {
  readonly puts: readonly RankedPut[];
  /** The expirations shown: all, if the chain has none of the selected ones. */
  readonly expiration: AskedExpiration;
  readonly problems: Partial<Record<AskedName, string>>;
  readonly rules: RuleThresholds;
}

/** Each expiration with its days and, besides these, all, those by the rules, or days as typed. */
function expirationsOf(puts: readonly RankedPut[], { minDays, maxDays }: RuleThresholds) {
  const dates = new Map(puts.map(({ contract, days }) => [contract.expiration, days]));
  const each = [...dates]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, days]) => [date, `${shortDate(date)}, ${count(days, 'day')}`] as const);
  return {
    all: 'any expiration',
    rules: `${minDays} to ${maxDays} days`,
    days: 'other days',
    ...Object.fromEntries(each),
  };
}

/** The filters and the selling price, as a sentence. */
export function Asked({ puts, expiration, problems, rules }: AskedProps) {
  const id = useId();
  const { asked, expiration: wished, priceAt, sort } = useStrikes();
  const [isAdding, setAdding] = useState(false);
  const options = useMemo(() => expirationsOf(puts, rules), [puts, rules]);
  const told = useSettled(Object.values(problems).join('. '));
  const field = (name: AskedName) => (
    <InSentence
      name={name}
      spec={ASKED[name]}
      text={asked[name]}
      isWrong={problems[name] !== undefined}
      describedBy={`${id}-problems`}
      onType={(text) => useStrikes.setState({ asked: { ...asked, [name]: text } })}
    />
  );
  const hasMore = isAdding || asked.minOpenInterest !== '' || asked.maxRulesBroken !== '';
  return (
    <section aria-label="What you ask">
      <p className={sentence.sentence}>
        Puts of{' '}
        <ChoiceInSentence
          name="chainExpiration"
          label="Expiration"
          value={expiration}
          options={options}
          onChoose={(chosen) => useStrikes.setState({ expiration: chosen })}
        />
        {expiration === 'days' && (
          <>
            , {field('minDays')} to {field('maxDays')} days
          </>
        )}{' '}
        paying {field('minReturn')} a year or more at the{' '}
        <ChoiceInSentence
          name="priceAt"
          label="Sold at"
          value={priceAt}
          options={{ bid: 'bid', mid: 'middle, on a tick' }}
          onChoose={(chosen) => useStrikes.setState({ priceAt: chosen })}
        />
        , with {field('maxAssignment')} chance of assignment, {field('maxCollateralTotal')} to set
        aside and {field('maxSpreadOfMid')} spread at most
        {hasMore ? (
          <>
            , open interest of {field('minOpenInterest')} or more and {field('maxRulesBroken')} of
            your rules broken at most.
          </>
        ) : (
          <>
            .{' '}
            <button type="button" className="plain" onClick={() => setAdding(true)}>
              Add a filter
            </button>
          </>
        )}
      </p>
      {expiration !== wished && <p className="note">{allWords(wished, rules)}</p>}
      <p id={`${id}-problems`} role="alert" className="note" hidden={told === ''}>
        {told}
      </p>
      <div className={styles.sort}>
        <SelectField<Column>
          name="sort"
          label="Sorted by"
          value={sort.column}
          options={COLUMN_NAMES}
          onChoose={(column) => useStrikes.setState({ sort: sortedBy(column, sort) })}
        />
      </div>
    </section>
  );
}
