import { Cards } from '../../parts/Cards';
import { usePlan } from '../../store/usePlan';
import { BaseCurrency } from './BaseCurrency';
import { BillQuotes } from './BillQuotes';
import { MarginFall } from './MarginFall';
import { YearFan } from './year/YearFan';
import type { Plan } from '../../plan/plan';

/** The part below the comparison: a year of it, its margin, and its inputs. */
export default function CompareMore({ plan }: { readonly plan: Plan }) {
  const { problems } = usePlan();
  return (
    <Cards plan={plan}>
      <YearFan plan={plan} problems={problems} />
      <MarginFall plan={plan} problems={problems} />
      <BillQuotes plan={plan} problems={problems} />
      <BaseCurrency plan={plan} problems={problems} />
    </Cards>
  );
}
