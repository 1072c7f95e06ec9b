import { nthTick } from '../../../core/market/tickSize';
import { DraftField } from '../../../fields/DraftField';
import type { Plan } from '../../../plan/plan';
import { tickClassOf } from '../../../plan/tickClass';
import { usePage } from '../../../store/page';
import { typeField } from '../../../store/typing';
import { count, longDate, price } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { conventionWords } from '../../../words/planWords';
import { limitsOf } from '../../../plan/derived';
import { LimitLadder } from './LimitLadder';
import type { OrderCardProps } from '../orderCard';

/** The quote, the selling price, and what each price from the bid to the middle pays. */
export function LimitCard({ order, problems }: OrderCardProps) {
  const { plan, ticket } = order;
  const { sellLimit } = limitsOf(plan);
  return (
    <Card title="Limit">
      <div className="fields">
        <DraftField name="bid" problem={problems.bid} unit="dollars per share" />
        <DraftField name="ask" problem={problems.ask} unit="dollars per share" />
        <DraftField
          name="premium"
          problem={problems.premium}
          unit="dollars per share"
          hint="the limit to sell at"
        />
      </div>
      {plan.input.bid !== null && plan.input.ask !== null && (
        <QuoteAge minutes={order.quoteAgeMinutes} />
      )}
      {sellLimit !== null && plan.input.premium !== sellLimit && (
        <p className="note">
          {offStepWords(plan)}; the order asks for the next one up, and everything here is worked
          out at that.
        </p>
      )}
      {ticket && plan.input.expiration === null && (
        <p className="note">
          {longDate(ticket.contract.expiration)} follows from {count(plan.days, 'day')}: check that
          the chain lists that expiration, or type its date in Plan.
        </p>
      )}
      <LimitLadder order={order} convention={conventionWords(plan)} />
    </Card>
  );
}

/** The age of the quote, with a button to confirm that it has not changed. */
function QuoteAge({ minutes }: { readonly minutes: number | null }) {
  const bid = usePage((page) => page.work.draft.bid);
  return (
    <p className="note">
      {ageWords(minutes)}{' '}
      <button type="button" className="plain" onClick={() => typeField('bid', bid)}>
        It is still the same
      </button>
    </p>
  );
}

function ageWords(minutes: number | null): string {
  if (minutes === null) return 'The age of the quote is not known.';
  return `Quote seen ${minutes < 1 ? 'just now' : `${count(minutes, 'minute')} ago`}.`;
}

function offStepWords(plan: Plan): string {
  const { premium } = plan.input;
  return premium < nthTick(1, tickClassOf(plan))
    ? 'The premium is below the smallest price step'
    : `${price(premium)} is between two price steps`;
}
