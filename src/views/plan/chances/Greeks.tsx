import { isEuropean } from '../../../words/kindWords';
import { percent } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { GREEKS } from '../../../words/figures/greeks';
import styles from './MoreFigures.module.css';
import { PlanFigures } from '../recipe/PlanFigures';
import { unpricedWords } from '../../../words/plan/unpriced';
import { greeksOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

/** The Greeks of the short put, each as its effect on the seller. */
export function Greeks({ plan }: { readonly plan: Plan }) {
  const greeks = greeksOf(plan);
  return (
    <Card title="What moves it today">
      {greeks ? (
        <>
          <PlanFigures figures={GREEKS} plan={plan} className={styles.sentences!} />
          <p className="note">
            For the whole position, at the {isEuropean(plan) ? 'European' : 'American'} price and a
            volatility of {percent(greeks.volatility)},{' '}
            {plan.input.volatility === null ? 'which the premium implies' : 'which you entered'},
            before the fees to buy back. What a day earns is pay for bearing the rest; none of it is
            certain.
          </p>
        </>
      ) : (
        <p className="note">{unpricedWords(plan, 'what moves the put')}</p>
      )}
    </Card>
  );
}
