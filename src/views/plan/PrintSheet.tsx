import { profitAtExpiration } from '../../core/trade/payoff';
import { RULE_NAMES } from '../../core/trade/rules';
import { isExample } from '../../state/draft';
import { usePage } from '../../state/page';
import { withOutlook } from '../../state/outlook';
import type { Plan } from '../../state/plan';
import { deriveDetails, type PlanDetails } from '../../state/planDetails';
import {
  count,
  DASH,
  longDate,
  percent,
  percentBrief,
  percentWhole,
  price,
  shortDate,
  usd,
  usdExact,
  usdResult,
  usdTotal,
} from '../../text/format';
import { CHECKLIST, type ChecklistLine } from './checklistLines';
import { conventionWords, NO_YEARLY_RATE, promise, putName, roomWords, yearly } from './planWords';
import styles from './PrintSheet.module.css';
import { foundWords, RULE_WORDS, STATUS } from './ruleWords';

/** The trade on one page: figures, rules, ticket and checklist, with room to write. */
export default function PrintSheet({ plan: headline }: { readonly plan: Plan }) {
  const ticks = usePage((page) => page.work.ticks);
  const plan = deriveDetails(withOutlook(headline), ticks);
  const today = usePage((page) => page.clock?.today);
  const example = usePage((page) => isExample(page.work.draft));
  const open = usePage((page) => page.plans.find(({ id }) => id === page.work.openPlan?.id));
  return (
    <article className={styles.sheet} data-print-sheet="">
      <header>
        <h1>
          {putName(plan)}, sold for {price(plan.terms.premium)}
        </h1>
        <span>
          Plan of {today ? longDate(today) : DASH}
          {example && ' · example'}
          {open && ` · ${open.name}`}
        </span>
      </header>
      <p className={styles.lead}>
        {promise(plan)} {against(plan)}
      </p>
      <div className={styles.columns}>
        <PaysAndRisks plan={plan} />
        <div>
          <Ticket plan={plan} />
          <RuleVerdicts plan={plan} />
        </div>
      </div>
      <div className={styles.columns}>
        {CHECKLIST.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <Line key={line.id} line={line} plan={plan} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={styles.blanks}>
        <span>Fill price</span>
        <span>Date and time</span>
        <span>Commission</span>
        <span>Closed at, date</span>
      </div>
      <p className={styles.notes}>Notes{open?.note && `: ${open.note}`}</p>
      <footer>
        Breakeven = strike − premium kept per share. Annualized return: {conventionWords(plan)};
        365-day year. Chances: a lognormal stock at the premium’s own volatility, no forecast. Fees:
        the schedule kept in Putwise, IBKR Pro unless changed. Before tax. Not advice; selling puts
        can lose most of the cash set aside.
      </footer>
    </article>
  );
}

/** What speaks against the trade, in one sentence. */
function against({ trade, input, stock, analysis }: PlanDetails): string {
  const worst = `at worst you lose ${usdTotal(analysis.maxLossTotal)}.`;
  if (!trade) return `${worst.charAt(0).toUpperCase()}${worst.slice(1)}`;
  const result = profitAtExpiration(trade, trade.spot * (1 - input.fall));
  const fall = `If ${stock} falls ${percentBrief(input.fall)}, you ${result < 0 ? 'lose' : 'gain'}`;
  return `${fall} ${usdTotal(Math.abs(result))}; ${worst}`;
}

function Figures({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PaysAndRisks({ plan }: { readonly plan: PlanDetails }) {
  const { analysis, annualized, billReturn, bufferTotal, implied, outcomes, days } = plan;
  const falls = outcomes?.filter(({ kind }) => kind === 'fall').slice(0, 3) ?? [];
  const room = roomWords(plan);
  return (
    <section>
      <h2>What it pays and what it risks</h2>
      <div className={styles.hero}>
        <span>
          Annualized return, {annualized === null ? NO_YEARLY_RATE : conventionWords(plan)}
        </span>
        <strong>{yearly(annualized) ?? DASH}</strong>
      </div>
      <Figures
        rows={[
          [`T-bill, same ${count(days, 'day')}`, billReturn === null ? DASH : percent(billReturn)],
          ['Premium kept', usdTotal(analysis.netPremiumTotal)],
          ['Cash to set aside', usdTotal(analysis.collateralTotal)],
          [
            `With ${percentBrief(plan.rules.cashBuffer)} buffer`,
            usdTotal(analysis.collateralTotal + bufferTotal),
          ],
          ['Breakeven', usd(analysis.breakeven) + (room ? `, ${room}` : '')],
          ['Effective cost if assigned', `${usd(analysis.effectiveCost)} a share`],
          ['Most you can lose, stock at zero', usdTotal(analysis.maxLossTotal)],
          [
            'Stock down 10% · 20% · 30%',
            falls.length
              ? falls.map(({ profitTotal }) => usdResult(profitTotal)).join(' · ')
              : DASH,
          ],
          [
            implied
              ? `Chance of assignment, at ${percent(implied.market.volatility)} volatility`
              : 'Chance of assignment',
            implied ? percentWhole(implied.chances.assignment) : DASH,
          ],
        ]}
      />
    </section>
  );
}

function Ticket({ plan }: { readonly plan: PlanDetails }) {
  const { input, ticket, openFees, expiration, terms } = plan;
  const limit = (value: number | null) => (value === null ? DASH : price(value));
  const gross = terms.strike - terms.premium;
  return (
    <section>
      <h2>Order ticket</h2>
      <Figures
        rows={[
          ['Action', `SELL ${input.contracts} to open`],
          [
            'Contract',
            `${putName(plan)}, ${expiration && input.expiration ? shortDate(expiration) : count(plan.days, 'day')}`,
          ],
          ['Order', `LIMIT ${limit(ticket.sellLimit)} · DAY · SMART`],
          [
            'Expect in the preview: maximum loss',
            usdTotal(plan.analysis.collateralTotal - plan.analysis.grossPremiumTotal),
          ],
          ['Breakeven · commission', `${price(gross)} · ${usdExact(openFees.commission)}`],
          [
            `After the fill, BUY ${input.contracts} to close`,
            `LIMIT ${limit(ticket.takeProfitLimit)} · GTC`,
          ],
        ]}
      />
    </section>
  );
}

function RuleVerdicts({ plan }: { readonly plan: PlanDetails }) {
  const asked = new Set(CHECKLIST.flatMap(({ lines }) => lines.map(({ rule }) => rule)));
  const rest = RULE_NAMES.filter((name) => !asked.has(name) && name !== 'takeProfit');
  return (
    <section>
      <h2>Your other rules</h2>
      <ul className={styles.verdicts}>
        {rest.map((name) => {
          const verdict = plan.verdicts[name];
          return (
            <li key={name}>
              <b>{STATUS[verdict.status].sign}</b> {RULE_WORDS[name].asks(plan.rules, plan)}{' '}
              <em>{foundWords(name, verdict, plan)}</em>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Line({ line, plan }: { readonly line: ChecklistLine; readonly plan: PlanDetails }) {
  const ticked = usePage((page) => page.work.ticks.includes(line.id));
  const verdict = line.rule && plan.verdicts[line.rule];
  const done = verdict ? verdict.status === 'pass' : ticked;
  const found =
    line.rule && verdict
      ? verdict.status === 'unknown'
        ? line.blank
        : foundWords(line.rule, verdict, plan)
      : '';
  return (
    <li>
      <span className={styles.box}>{done ? '✓' : mark(verdict?.status)}</span>
      <span>{line.words(plan)}</span>
      <em>{found}</em>
    </li>
  );
}

/** A judged line shows its verdict; an open one stays an empty box to tick. */
const mark = (status: keyof typeof STATUS | undefined) =>
  status === 'warn' || status === 'fail' ? STATUS[status].sign : '';
