import { useState } from 'react';
import { nthTick } from '../../core/market/tickSize';
import type { Ticket } from '../../plan/order/ticket';
import { ticketText } from '../../words/order/ticketText';
import { usePage, say } from '../../store/page';
import { conventionWords } from '../../words/planWords';
import { typeField } from '../../store/typing';
import { count, longDate, number, price, shortDate } from '../../text/format';
import { Card } from '../../ui/Card';
import { CopyDialog } from '../../ui/dialog/CopyDialog';
import { Figure } from '../../ui/Figure';
import { Recipe } from '../../recipe/Recipe';
import { LIMIT_PRICE } from '../../words/figures/order';
import { DraftChoice } from '../../fields/DraftChoice';
import { DraftField } from '../../fields/DraftField';
import { LimitLadder } from './LimitLadder';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';
import { PreviewFigures } from './PreviewFigures';
import type { Plan } from '../../plan/plan';

/** The order as it is entered at the broker, its price, and the figures to compare there. */
export function TicketCard({ order, problems, waitingFor }: OrderCardProps) {
  const { ticket, plan, isPlaced } = order;
  return (
    <Card title="Order ticket" aside={<TicketActions ticket={waitingFor ? null : ticket} />}>
      {!isPlaced && (
        <>
          <div className={`fields ${styles.fields}`}>
            <DraftField name="bid" problem={problems.bid} unit="dollars per share" />
            <DraftField name="ask" problem={problems.ask} unit="dollars per share" />
            <DraftField
              name="premium"
              problem={problems.premium}
              unit="dollars per share"
              hint="the limit to sell at"
            />
            <DraftChoice
              name="timeInForce"
              options={{ DAY: 'DAY', GTC: 'GTC' }}
              hint="DAY ends at the close"
            />
          </div>
          <QuoteAge minutes={order.quoteAgeMinutes} />
        </>
      )}
      {ticket && !waitingFor ? (
        <>
          <dl className={`fields ${styles.fields}`}>
            {rowsOf(ticket).map(([name, value]) => (
              <Figure
                key={name}
                name={name}
                value={value}
                recipe={name === LIMIT_PRICE.name && <Recipe of={LIMIT_PRICE} plan={plan} />}
              />
            ))}
          </dl>
          {plan.input.expiration === null && (
            <p className="note">
              {longDate(ticket.contract.expiration)} follows from {count(plan.days, 'day')}: check
              that the chain lists that expiration, or type its date in Plan.
            </p>
          )}
          {ticket.fillPrice === null && plan.input.premium !== ticket.sellLimit && (
            <p className="note">
              {offStepWords(plan)}; the order asks the next one above, and all here is worked out at
              that. Plan and Compare keep to the premium typed: type or choose a price step.
            </p>
          )}
          <PreviewFigures order={order} ticket={ticket} />
        </>
      ) : (
        <p className="note">
          {waitingFor ? `Waiting for: ${waitingFor}.` : order.obstacle} There is no ticket until
          then.
        </p>
      )}
      {!isPlaced && <LimitLadder order={order} convention={conventionWords(plan)} />}
    </Card>
  );
}

const rowsOf = (ticket: Ticket): readonly (readonly [string, string])[] => [
  ['Action', 'SELL to open'],
  ['Order type', 'LIMIT'],
  ['Quantity', number(ticket.contracts)],
  ['Right', 'PUT'],
  ['Strike', number(ticket.contract.strike)],
  ['Expiration', shortDate(ticket.contract.expiration)],
  [LIMIT_PRICE.name, price(ticket.sellLimit)],
  ['Time in force', ticket.timeInForce],
  ['Route', 'SMART'],
];

/** How old the quote is, and the way to say that it has not changed. */
function QuoteAge({ minutes }: { readonly minutes: number | null }) {
  const bid = usePage((page) => page.work.draft.bid);
  if (minutes === null) return null;
  return (
    <p className="note">
      Quote typed {minutes < 1 ? 'just now' : `${count(minutes, 'minute')} ago`}.{' '}
      <button type="button" className="plain" onClick={() => typeField('bid', bid)}>
        It is still the same
      </button>
    </p>
  );
}

function TicketActions({ ticket }: { readonly ticket: Ticket | null }) {
  const [shown, setShown] = useState<string | null>(null);
  if (!ticket) return null;
  const copy = async () => {
    const text = ticketText(ticket);
    try {
      await navigator.clipboard.writeText(text);
      say('Ticket copied, as it is printed.');
    } catch {
      setShown(text);
    }
  };
  return (
    <div className="buttons">
      <button type="button" onClick={() => void copy()}>
        Copy ticket
      </button>
      <button type="button" onClick={() => window.print()}>
        Print order
      </button>
      {shown !== null && (
        <CopyDialog
          title="Copy this ticket"
          label="Ticket"
          text={shown}
          rows={9}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

function offStepWords(plan: Plan): string {
  const { premium } = plan.input;
  return premium < nthTick(1, plan.input.tickClass)
    ? 'The premium is below the smallest price step'
    : `${price(premium)} lies between two price steps`;
}
