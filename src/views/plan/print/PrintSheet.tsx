import { pricedWords } from '../../../words/plan/instantWords';
import { NOT_ADVICE } from '../../../words/notAdvice';
import { RULE_NAMES } from '../../../core/rules/rules';
import { isExample } from '../../../draft/draft';
import { fillBlanks, placedWords } from '../../../words/fillWords';
import { usePage } from '../../../store/page';
import { planOnPage } from '../../../store/planOnPage';
import type { Plan } from '../../../plan/plan';
import { DASH, longDate, price } from '../../../text/format';
import { atStart } from '../../../text/sentence';
import { CHECKLIST, type ChecklistLine } from '../../../words/checklist';
import { kindBrief, unit } from '../../../words/kindWords';
import { promise, conventionWords, noun } from '../../../words/planWords';
import { BLANK, EXAMPLE_ON_PAPER, nothingToPrint } from '../../../words/page/printWords';
import { NAMES } from '../../../words/names';
import { PaysAndRisks, Ticket } from './PrintFigures';
import { PrintProfitTable } from './PrintProfitTable';
import styles from '../../../ui/print/PrintSheet.module.css';
import { foundWords, RULE_WORDS, STATUS } from '../../../words/ruleWords';
import { verdictsOf } from '../../../plan/derived';
import { fallWords, worstWords } from '../../../words/fallWords';
import { contractName } from '../../../words/contractName';

export interface PrintSheetProps {
  readonly plan: Plan | null;
  /** Label of the field that must be corrected before the figures are current; null if they are. */
  readonly waitingFor: string | null;
}

/** The printed pages: the trade, with its profit table if asked for, or why there is none to print. */
export function PrintSheet({ plan, waitingFor }: PrintSheetProps) {
  if (plan && !waitingFor) {
    return (
      <>
        <Sheet plan={plan} />
        <PrintProfitTable plan={plan} />
      </>
    );
  }
  return (
    <p className="paper" data-print-sheet="">
      {nothingToPrint('trade', waitingFor)}
    </p>
  );
}

/** The trade on one page: figures, rules, ticket and checklist, with room to write. */
function Sheet({ plan }: { readonly plan: Plan }) {
  const today = usePage((page) => page.clock?.today);
  const placement = usePage((page) => page.work.placement);
  const example = usePage((page) => isExample(page.work.draft));
  const open = usePage(planOnPage);
  return (
    <article className={styles.sheet} data-print-sheet="">
      <header>
        <h1>
          {contractName(plan)}, sold for {price(plan.terms.premium)}
        </h1>
        <span>
          Plan of {today ? longDate(today) : DASH}
          {pricedWords(plan)}
          {open && ` · ${open.name}`}
        </span>
      </header>
      <p className={styles.lead}>
        {example && <strong>{EXAMPLE_ON_PAPER} </strong>}
        {promise(plan)} {against(plan)} {kindBrief(plan)}{' '}
        {placedWords(plan, placement, today ?? null)}
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
        {fillBlanks(plan).map((blank) => (
          <span key={blank}>{blank}</span>
        ))}
      </div>
      <p className={styles.notes}>Notes{open?.note && `: ${shortened(open.note)}`}</p>
      <footer>
        Breakeven = strike − premium kept per {unit(plan)}. {NAMES.annualizedReturn}:{' '}
        {conventionWords(plan)}; 365-day year. Chances: a lognormal {noun(plan)} at the premium’s
        own volatility, no forecast. Fees: the schedule kept in Putwise, IBKR Pro unless changed.
        Before tax. {NOT_ADVICE}.
      </footer>
    </article>
  );
}

/** As much of a note as leaves room to write, with a mark that it continues. */
function shortened(note: string): string {
  const lines = note.split('\n').slice(0, 3).join('\n').slice(0, 280);
  return lines === note ? note : `${lines} … (the rest is in Putwise)`;
}

/** The case against the trade, in one sentence. */
function against(plan: Plan): string {
  const falls = fallWords(plan);
  const worst = `${worstWords(plan)}.`;
  return falls ? `${falls}; ${worst}` : atStart(worst);
}

function RuleVerdicts({ plan }: { readonly plan: Plan }) {
  const asked = new Set(CHECKLIST.flatMap(({ lines }) => lines.map(({ rule }) => rule)));
  const rest = RULE_NAMES.filter((name) => !asked.has(name) && name !== 'takeProfit');
  return (
    <section>
      <h2>Your other rules</h2>
      <ul className={styles.verdicts}>
        {rest.map((name) => {
          const verdict = verdictsOf(plan)[name];
          return (
            <li key={name}>
              <b>{STATUS[verdict.status].sign}</b> {RULE_WORDS[name].asks(plan.rules, plan)} ·{' '}
              <em>{verdict.status === 'unknown' ? BLANK : foundWords(name, verdict, plan)}</em>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Line({ line, plan }: { readonly line: ChecklistLine; readonly plan: Plan }) {
  const ticked = usePage((page) => page.work.ticks.includes(line.id));
  const verdict = line.rule && verdictsOf(plan)[line.rule];
  const done = verdict ? verdict.status === 'pass' : ticked;
  const marked = done ? '✓' : mark(verdict?.status);
  const found =
    line.rule && verdict
      ? verdict.status === 'unknown'
        ? line.blank
        : foundWords(line.rule, verdict, plan)
      : '';
  return (
    <li>
      <span className={styles.box} data-marked={marked !== '' || undefined}>
        {marked}
      </span>
      <span>{line.words(plan)}</span>
      <em>{found}</em>
    </li>
  );
}

/** A judged line shows its verdict; an open one stays an empty box to tick. */
const mark = (status: keyof typeof STATUS | undefined) =>
  status === 'warn' || status === 'fail' ? STATUS[status].sign : '';
