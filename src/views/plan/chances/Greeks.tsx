import { percent } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { Figure } from '../../../ui/Figure';
import { greekWords } from '../../../words/plan/greekWords';
import styles from './MoreFigures.module.css';
import { Recipe } from '../recipe/Recipe';
import { unpricedWords } from '../../../words/plan/unpriced';
import { greeksOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

/** The Greeks of the short put, each as what it does to the seller. */
export function Greeks({ plan }: { readonly plan: Plan }) {
  const greeks = greeksOf(plan);
  return (
    <Card title="What moves it today">
      {greeks ? (
        <>
          <dl className={`fields ${styles.sentences}`}>
            {greekWords(plan, greeks).map(({ of, name, sentence, note }) => (
              <Figure
                key={of}
                name={name}
                value={sentence}
                note={note}
                recipe={<Recipe of={of} name={name} plan={plan} />}
              />
            ))}
          </dl>
          <p className="note">
            For the whole position, at the American price and a volatility of{' '}
            {percent(greeks.volatility)},{' '}
            {plan.input.volatility === null ? 'which the premium implies' : 'which you entered'},
            before the fees of buying back. What a day earns is the pay for bearing the rest; none
            of it is sure.
          </p>
        </>
      ) : (
        <p className="note">{unpricedWords(plan, 'what moves the put')}</p>
      )}
    </Card>
  );
}
