import type { Order } from '../../../plan/order/order';
import { NAMES } from '../../../words/names';
import { conditionWords, yearly } from '../../../words/planWords';
import { takingWords } from '../../../words/plan/feeWords';
import { usePage } from '../../../store/page';
import { typeField } from '../../../store/typing';
import { DASH, price, usdTotal } from '../../../text/format';
import { Recipes } from '../../../recipe/RecipeList';
import { LADDER_FIGURES } from '../../../words/figures/order';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import table from '../../../ui/table/NumberTable.module.css';

interface LimitLadderProps {
  readonly order: Order;
  /** The basis of the yearly returns. */
  readonly convention: string;
}

const CAPTION = 'What each limit pays, from the bid to the middle';

/** Prices to ask; choosing one makes it the plan's premium. */
export function LimitLadder({ order, convention }: LimitLadderProps) {
  const { bid, ask } = order.plan.input;
  const today = usePage((page) => page.clock?.today ?? null);
  const chosen = order.plan.input.premium;
  if (order.ladder.length === 0) {
    return <p className="note">There is no price step from the bid to the middle.</p>;
  }
  return (
    <>
      <ScrollRegion label={CAPTION}>
        <table className={table.table}>
          <caption className="visually-hidden">{CAPTION}</caption>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col">{NAMES.premiumKept}</th>
              <th scope="col">{NAMES.annualizedReturn}</th>
            </tr>
          </thead>
          <tbody>
            {order.ladder.map(({ limit, netPremiumTotal, annualizedReturn }) => (
              <tr key={limit}>
                <th scope="row">
                  <button
                    type="button"
                    className={limit === chosen ? 'primary' : undefined}
                    aria-pressed={limit === chosen}
                    aria-label={`Sell at ${price(limit)}`}
                    onClick={() => typeField('premium', price(limit))}
                  >
                    {price(limit)}
                  </button>
                  {limit === chosen && ' chosen'}
                </th>
                <td>{usdTotal(netPremiumTotal)}</td>
                <td>{yearly(annualizedReturn) ?? DASH}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="note">
        {(bid === null || ask === null) && 'Enter bid and ask to see the steps between them. '}
        {NAMES.annualizedReturn}: {convention}, {conditionWords(order.plan)}
        {order.plan.days === 0 && '; one that expires today has no yearly rate'}.
      </p>
      {bid !== null && (
        <details className="note">
          <summary>At the bid or nearer to the ask?</summary>
          The bid is what a seller can count on; the nearer to the ask, the longer it may take to
          fill, if it ever does. {takingWords(order.plan.account, today)}
        </details>
      )}
      <Recipes of={LADDER_FIGURES} plan={order.plan} />
    </>
  );
}
