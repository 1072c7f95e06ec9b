import { part } from '../../parts/part';
import { usePlan } from '../../store/usePlan';
import { onPaper } from '../../ui/print/onPaper';
import { NoTrade } from './NoTrade';
import { OrderSheet } from './OrderSheet';

const PaperOrder = onPaper(OrderSheet);

const OrderCards = part(() => import('./OrderCards'), {
  fallback: <h1 className="visually-hidden">Order</h1>,
});

/** Order: how do I place it without a mistake? */
export default function OrderPage() {
  const view = usePlan();
  const { plan, problems, waitingFor } = view;
  return (
    <>
      <main className="page" id="order">
        {plan ? <OrderCards plan={plan} view={view} /> : <NoTrade problems={problems} />}
      </main>
      <PaperOrder plan={plan} waitingFor={waitingFor} />
    </>
  );
}
