import { NOT_ADVICE } from '../../words/notAdvice';
import { ticketLines } from '../../words/order/ticketText';
import { lossExitWords, withShares } from '../../words/order/exitPlanWords';
import { fillBlanks } from '../../words/fillWords';
import type { Order } from '../../plan/order/order';
import { isExample } from '../../draft/draft';
import { reasonsOf } from '../../draft/work';
import { usePage } from '../../store/page';
import { planOnPage } from '../../store/planOnPage';
import type { Plan } from '../../plan/plan';
import { noun, returnWords, yearly } from '../../words/planWords';
import { NAMES } from '../../words/names';
import { BLANK, EXAMPLE_ON_PAPER, nothingToPrint } from '../../words/page/printWords';
import { railWords, STATUS } from '../../words/ruleWords';
import { useOrder } from '../../store/useOrder';
import { count, DASH, longDate, usd } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import styles from '../../ui/print/PrintSheet.module.css';
import { orderTitle, securedWords } from '../../words/order/orderWords';
import { contractName } from '../../words/contractName';
import { noOrderWords } from '../../words/order/obstacleWords';
import { kindBrief } from '../../words/kindWords';
import { stepsOf } from '../../words/order/steps';

interface OrderSheetProps {
  readonly plan: Plan | null;
  readonly waitingFor: string | null;
}

/** The printed page: the order, or why there is none to print. */
export function OrderSheet({ plan, waitingFor }: OrderSheetProps) {
  if (plan && !waitingFor) return <Sheet plan={plan} />;
  return (
    <p className="paper" data-print-sheet="">
      {nothingToPrint('order', waitingFor)}
    </p>
  );
}

function Sheet({ plan }: { readonly plan: Plan }) {
  const order = useOrder(plan);
  const today = usePage((page) => page.clock?.today);
  const open = usePage(planOnPage);
  const example = usePage((page) => isExample(page.work.draft));
  const { ticket } = order;
  const { spot } = plan.input;
  return (
    <article className={styles.sheet} data-print-sheet="">
      <header>
        <h1>{orderTitle(order)}</h1>
        <span>
          Order of {today ? longDate(today) : DASH}
          {open && ` · ${open.name}`}
        </span>
      </header>
      <p className={styles.lead}>
        {example && <strong>{EXAMPLE_ON_PAPER} </strong>}
        {securedWords(order, `your cash: ${BLANK}`)} {kindBrief(plan)}
      </p>
      <div className={styles.columns}>
        <div>
          <section>
            <h2>Ticket</h2>
            <p>
              <b>{contractName(plan)}</b>, {noun(plan)} at {spot === null ? BLANK : usd(spot)}
            </p>
            <ul className={styles.verdicts}>
              {ticket
                ? ticketLines(ticket).map((line) => <li key={line}>{line}</li>)
                : [<li key="none">None yet. {noOrderWords(order)}</li>]}
            </ul>
          </section>
          <section>
            <h2>If the take-profit fills</h2>
            <TakeProfit order={order} />
          </section>
          <section>
            <h2>If it goes wrong</h2>
            <ul className={styles.verdicts}>
              <li>Loss exit, a note and no order: {lossExitWords(plan)}</li>
              {!plan.isIndex && <li>If assigned: {withShares(plan)}</li>}
            </ul>
          </section>
        </div>
        <section>
          <h2>Guard rails</h2>
          <Rails order={order} />
        </section>
      </div>
      <Left order={order} />
      <div className={styles.blanks}>
        {fillBlanks(order.plan).map((blank) => (
          <span key={blank}>{blank}</span>
        ))}
      </div>
      <p className={styles.notes}>Notes{open?.note && `: ${shortened(open.note)}`}</p>
      <footer>
        {NAMES.annualizedReturn}: {returnWords(order.plan)}; 365-day year. Figures are estimates
        with the fees kept in Putwise. Before tax. {NOT_ADVICE}.
      </footer>
    </article>
  );
}

function TakeProfit({ order: { takeProfit, takeProfitShare, plan } }: { readonly order: Order }) {
  const fees = plan.convention.fees === 'after' ? 'after both orders’ fees' : 'before fees';
  if (takeProfitShare === null) return <p>BUY to close at {BLANK}</p>;
  if (takeProfit.length === 0) return <p>No such order, or no day left for it.</p>;
  return (
    <ul className={styles.verdicts}>
      {takeProfit.map(({ wait, daysHeld, profitTotal, annualizedReturn }) => (
        <li key={wait}>
          After {count(daysHeld, 'day')}: {usdResult(profitTotal)} {fees},{' '}
          {yearly(annualizedReturn) ?? DASH} a year
        </li>
      ))}
    </ul>
  );
}

function Rails({ order }: { readonly order: Order }) {
  const reasons = usePage((page) => reasonsOf(page.work));
  return (
    <ul className={styles.verdicts}>
      {order.rails.map(({ rail, verdict }) => {
        const { asks, found } = railWords({ rail, verdict }, order);
        return (
          <li key={rail}>
            <b>{STATUS[verdict].words}:</b> {asks}
            {verdict === 'unknown' ? ` · ${reasons[rail] ?? BLANK}` : found && ` · ${found}`}
            {verdict === 'fail' &&
              ` · ${shortened(reasons[rail] ?? '') || `no reason yet ${BLANK}`}`}
          </li>
        );
      })}
    </ul>
  );
}

/** As much of a text as leaves room for the other lines, with a note that it continues. */
const shortened = (text: string) =>
  text.length <= 140 ? text : `${text.slice(0, 140)} … (the rest is in Putwise)`;

/** The steps not yet ticked, each by its first line. */
function Left({ order }: { readonly order: Order }) {
  const ticks = usePage((page) => page.work.ticks);
  const left = stepsOf(order).filter(({ id }) => !ticks.includes(id));
  return (
    <section>
      <h2>Left to do</h2>
      <ul className={`${styles.columns} ${styles.lines}`}>
        {left.map(({ id, title, lines: [first] }) => (
          <li key={id}>
            <span className={styles.box} />
            <span>
              <b>{title}.</b> {first}
            </span>
          </li>
        ))}
        {left.length === 0 && <li>Nothing: every step is ticked.</li>}
      </ul>
    </section>
  );
}
