import type { Ticket } from '../../../plan/order/ticket';
import type { Order } from '../../../plan/order/order';
import { price, usd, usdExact } from '../../../text/format';
import { Recipe } from '../../../recipe/Recipe';
import { Figure } from '../../../ui/Figure';
import { PREVIEW_FIGURES } from '../../../words/figures/order';
import { NAMES } from '../../../words/names';
import { PREVIEW_NAMES } from '../../../words/order/ticketText';
import styles from '../Order.module.css';

interface PreviewFiguresProps {
  readonly order: Order;
  readonly ticket: Ticket;
}

/**
 * The figures of the broker's preview of this order, to compare line by line, or those of its fill.
 */
export function PreviewFigures({ order: { plan }, ticket }: PreviewFiguresProps) {
  const { maxLossTotal, breakeven, feesTotal, buyingPower } = ticket.preview;
  const { fillPrice } = ticket;
  const onMargin = plan.account.accountKind === 'margin';
  const named = (of: keyof typeof PREVIEW_FIGURES, name: string) => ({
    name,
    recipe: <Recipe of={PREVIEW_FIGURES[of]} plan={plan} name={name} />,
  });
  const yours = (isYours: boolean) => (isYours ? 'your account' : undefined);
  return (
    <>
      <h3>
        {fillPrice === null ? 'Compare with the preview in TWS' : `Filled at ${price(fillPrice)}`}
      </h3>
      <dl className={`fields ${styles.fields}`}>
        <Figure {...named('maxLoss', PREVIEW_NAMES.maxLoss)} value={usdExact(maxLossTotal)} />
        <Figure
          {...named('breakeven', NAMES.breakeven)}
          value={breakeven === null ? null : usd(breakeven)}
          note={breakeven === null ? 'fees take the premium' : undefined}
        />
        <Figure {...named('fees', PREVIEW_NAMES.fees)} value={usdExact(feesTotal)} />
        <Figure
          {...named('cash', `${PREVIEW_NAMES.cash}, cash account`)}
          value={usdExact(-buyingPower.cashTotal)}
          note={yours(!onMargin)}
        />
        <Figure
          {...named('margin', `${PREVIEW_NAMES.margin}, margin account`)}
          value={buyingPower.marginTotal === null ? null : usdExact(-buyingPower.marginTotal)}
          note={buyingPower.marginTotal === null ? 'needs the stock price' : yours(onMargin)}
        />
      </dl>
      <p className="note">
        Without fees TWS may show {usdExact(maxLossTotal - feesTotal)} and{' '}
        {usd(ticket.contract.strike - (fillPrice ?? ticket.sellLimit))}. Margin grows as the price
        falls; the promise stays {usdExact(buyingPower.cashTotal)}.
      </p>
    </>
  );
}
