import type { Plan } from '../../../plan/plan';
import { planAnother } from '../../../store/planAnother';
import { usePage } from '../../../store/page';
import { filledBesidePlanned, placedSummary } from '../../../words/order/placedSummary';
import styles from './PlacedSummary.module.css';

/** A placed plan in words, in place of its fields, to show that it no longer changes. */
export default function PlacedSummary({ plan }: { readonly plan: Plan }) {
  const placement = usePage((page) => page.work.placement);
  if (!placement) return null;
  return (
    <section className={styles.placed} aria-label="The placed trade">
      <p className={styles.price}>{filledBesidePlanned(plan, placement)}</p>
      <dl>
        {placedSummary(plan, placement).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="buttons">
        <button
          type="button"
          onClick={() => {
            planAnother();
            // The button disappears with the placed plan; the new plan starts at the headline.
            document.querySelector('h1')?.focus();
          }}
        >
          Plan another like it
        </button>
        <a className="button" href="#order">
          {plan.filledAt === null ? 'Enter the fill' : 'Manage it in Order'}
        </a>
      </div>
    </section>
  );
}
