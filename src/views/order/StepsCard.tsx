import { usePage } from '../../store/page';
import { toggleTick } from '../../store/typing';
import { Card } from '../../ui/Card';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';
import type { Step } from '../../words/order/oneStep';
import { stepsOf } from '../../words/order/steps';

interface StepsCardProps extends OrderCardProps {
  readonly stage: Step['stage'];
}

const TITLES = {
  send: 'In TWS, step by step',
  filled: 'Once it has filled',
  manage: 'Until it ends',
} as const satisfies Record<Step['stage'], string>;

/** The steps in Trader Workstation: the current step of a stage is open, the others are folded. */
export function StepsCard({ order, stage }: StepsCardProps) {
  const ticks = usePage((page) => page.work.ticks);
  const all = stepsOf(order);
  const steps = all.filter((step) => step.stage === stage);
  const before = all.indexOf(steps[0]!);
  const current = steps.find(({ id }) => !ticks.includes(id));
  const done = steps.filter(({ id }) => ticks.includes(id)).length;
  return (
    <Card
      title={TITLES[stage]}
      aside={
        <span className="small">
          {done} of {steps.length} done
        </span>
      }
    >
      {stage === 'send' && (
        <details className={styles.more}>
          <summary>Before you log in</summary>
          <p>
            The account must be allowed to sell puts: IBKR listed short puts under options
            permission level 3 as of November 2026. Names and levels differ by account and change,
            so Putwise checks none. Only money that no household or business needs belongs in this
            trade.
          </p>
        </details>
      )}
      <ol className={styles.lines}>
        {steps.map((step, index) => (
          <StepLine
            key={step.id}
            step={step}
            number={before + index + 1}
            isDone={ticks.includes(step.id)}
            isCurrent={step === current}
          />
        ))}
      </ol>
    </Card>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly number: number;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
}

function StepLine({ step: { id, title, lines }, number, isDone, isCurrent }: StepLineProps) {
  return (
    <li
      className={`${styles.line} ${styles.step}`}
      aria-current={isCurrent ? 'step' : undefined}
      data-status={isDone ? 'pass' : undefined}
    >
      <label>
        <input
          type="checkbox"
          checked={isDone}
          aria-label={`Step ${number} done: ${title}`}
          onChange={() => toggleTick(id)}
        />
      </label>
      <details className={styles.more} open={isCurrent}>
        <summary>
          {isCurrent ? (
            <strong>
              {number}. {title}
            </strong>
          ) : (
            `${number}. ${title}`
          )}
        </summary>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
