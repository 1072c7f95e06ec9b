import { currencyOf, HOME_CURRENCY } from '../../../core/book/ledger/currency';
import type { ShownStatement } from '../../../store/statement/statements';
import { count } from '../../../text/format';
import { accountWords, daysWords } from '../../../words/statement/aboutWords';
import styles from './Statement.module.css';

interface AboutProps {
  readonly shown: ShownStatement;
  readonly waiting: number;
}

/** The file, with its broker, account and days. */
export function About({ shown, waiting }: AboutProps) {
  const { reading, told, accounts } = shown.proven;
  const { format, broker, from, to, events } = reading;
  const currencies = [...new Set(events.map(({ account }) => currencyOf(account)))];
  const names = told.map((name) => {
    const its = accounts[name];
    if (name === '') return its === undefined ? 'not named' : accountWords(its);
    return its === undefined || its === name
      ? accountWords(name)
      : `${accountWords(name)}, in your log ${accountWords(its)}`;
  });
  const about = [
    ['File', shown.fileName],
    ['Format', format],
    ...(broker === '' || format.startsWith(broker) ? [] : [['Broker', broker]]),
    ['Account', [...names, ...(currencies.length > 0 ? [currencies.join(', ')] : [])].join(', ')],
    ['Days', daysWords(from, to)],
    ...(waiting > 0 ? [['Next', count(waiting, 'more file')]] : []),
  ] as const;
  return (
    <>
      <dl className={styles.file}>
        {about.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {currencies.some((currency) => currency !== HOME_CURRENCY) && (
        <p className="note">
          Each currency of an account has a ledger of its own: what is not in dollars is kept and
          shown apart.
        </p>
      )}
    </>
  );
}
