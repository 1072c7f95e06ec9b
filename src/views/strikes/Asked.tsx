import { useMemo } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import { ASKED, ASKED_NAMES, type AskedName } from '../../plan/strikes/asked';
import { sortedBy, type Column } from '../../plan/strikes/columns';
import { useStrikes } from '../../store/strikes';
import { count, shortDate } from '../../text/format';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { COLUMN_NAMES } from '../../words/strikes/rowWords';
import styles from './Strikes.module.css';

interface AskedProps {
  readonly puts: readonly RankedPut[];
  readonly problems: Partial<Record<AskedName, string>>;
  readonly rules: RuleThresholds;
}

/** Each expiration with its days, and beside them all, or those of the rules. */
function expirationsOf(puts: readonly RankedPut[], { minDays, maxDays }: RuleThresholds) {
  const dates = new Map(puts.map(({ contract, days }) => [contract.expiration, days]));
  const each = [...dates]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, days]) => [date, `${shortDate(date)}, ${count(days, 'day')}`] as const);
  return {
    all: 'All',
    rules: `${minDays} to ${maxDays} days`,
    ...Object.fromEntries(each),
  };
}

/** What is asked of the puts, and at which price they are sold. */
export function Asked({ puts, problems, rules }: AskedProps) {
  const { asked, expiration, priceAt, sort } = useStrikes();
  const options = useMemo(() => expirationsOf(puts, rules), [puts, rules]);
  return (
    <section aria-label="What you ask" className={`fields ${styles.asked}`}>
      <SelectField
        name="chainExpiration"
        label="Expiration"
        value={expiration in options ? expiration : 'all'}
        options={options}
        onChoose={(chosen) => useStrikes.setState({ expiration: chosen })}
      />
      <SelectField
        name="priceAt"
        label="Sold at"
        value={priceAt}
        options={{ bid: 'the bid', mid: 'the middle, on a tick' }}
        onChoose={(chosen) => useStrikes.setState({ priceAt: chosen })}
      />
      {ASKED_NAMES.map((name) => (
        <TextField
          key={name}
          name={name}
          label={ASKED[name].label}
          text={asked[name]}
          typing={ASKED[name]}
          placeholder="any"
          {...(ASKED[name].kind === 'money' && { before: '$', unit: 'dollars' })}
          problem={problems[name]}
          onType={(text) => useStrikes.setState({ asked: { ...asked, [name]: text } })}
        />
      ))}
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
