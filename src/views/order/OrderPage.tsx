import { part } from '../../parts/part';
import { usePlan, type PlanView } from '../../store/usePlan';
import { onPaper } from '../../ui/print/onPaper';
import styles from './Order.module.css';
import { OrderSheet } from './OrderSheet';

const PaperOrder = onPaper(OrderSheet);

const OrderCards = part(() => import('./OrderCards'), {
  fallback: <h1 className="visually-hidden">Order</h1>,
});

/** Order: how do I place it without a mistake? */
export default function OrderPage() {
  const view = usePlan();
  const { plan, waitingFor } = view;
  return (
    <>
      <main className="page" id="order">
        {plan ? <OrderCards plan={plan} view={view} /> : <Empty view={view} />}
      </main>
      <PaperOrder plan={plan} waitingFor={waitingFor} />
    </>
  );
}

/** Nothing to order yet. */
function Empty({ view: { problems, waitingFor } }: { readonly view: PlanView }) {
  const [problem] = Object.values(problems);
  return (
    <div className={styles.head}>
      <h1>There is no trade to order yet.</h1>
      {waitingFor && (
        <p>
          Next: {waitingFor}. {problem}.
        </p>
      )}
      <p>
        <a className="button" href="#plan">
          Plan the trade
        </a>
      </p>
    </div>
  );
}
