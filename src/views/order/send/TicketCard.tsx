import { useState } from 'react';
import type { Ticket } from '../../../plan/order/ticket';
import { ticketText } from '../../../words/order/ticketText';
import { noOrderWords } from '../../../words/order/obstacleWords';
import { tell } from '../../../store/page';
import { number, price, shortDate } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { CopyDialog } from '../../../ui/dialog/CopyDialog';
import { Figure } from '../../../ui/Figure';
import { Recipe } from '../../../recipe/Recipe';
import { LIMIT_PRICE } from '../../../words/figures/order';
import { DraftChoice } from '../../../fields/DraftChoice';
import styles from '../Order.module.css';
import type { OrderCardProps } from '../orderCard';
import { PreviewFigures } from './PreviewFigures';

/** The order as entered at the broker, and the figures to compare there. */
export function TicketCard({ order, waitingFor }: OrderCardProps) {
  const { ticket, plan, isPlaced } = order;
  if (!ticket || waitingFor) {
    return (
      <Card title="Order ticket">
        <p className="note">
          {waitingFor ? `Waiting for: ${waitingFor}.` : noOrderWords(order)} There is no ticket
          until then.
        </p>
      </Card>
    );
  }
  return (
    <Card title="Order ticket" aside={<TicketActions ticket={ticket} />}>
      <div className="fields">
        <dl className={styles.within}>
          {rowsOf(ticket).map(([name, value]) => (
            <Figure
              key={name}
              name={name}
              value={value}
              recipe={name === LIMIT_PRICE.name && <Recipe of={LIMIT_PRICE} plan={plan} />}
            />
          ))}
          {isPlaced && <Figure name="Time in force" value={ticket.timeInForce} />}
        </dl>
        {!isPlaced && (
          <DraftChoice
            name="timeInForce"
            options={{ DAY: 'DAY', GTC: 'GTC' }}
            hint="DAY ends at the close"
          />
        )}
      </div>
      <PreviewFigures order={order} ticket={ticket} />
    </Card>
  );
}

const rowsOf = (ticket: Ticket): readonly (readonly [string, string])[] => [
  ['Action', 'SELL to open'],
  ['Order type', 'LIMIT'],
  ['Quantity', number(ticket.contracts)],
  ...(ticket.contract.underlying === '' ? [] : [['Stock', ticket.contract.underlying] as const]),
  ['Right', 'PUT'],
  ['Strike', number(ticket.contract.strike)],
  ['Expiration', shortDate(ticket.contract.expiration)],
  [LIMIT_PRICE.name, price(ticket.sellLimit)],
  ['Route', 'SMART'],
];

function TicketActions({ ticket }: { readonly ticket: Ticket }) {
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const text = ticketText(ticket);
    try {
      await navigator.clipboard.writeText(text);
      tell('Ticket copied, as it is printed.');
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
