import type { ReactNode } from 'react';
import type { Plan } from '../../plan/plan';
import { Cards } from '../../parts/Cards';
import { checkLine, filledLine, manageLine, sendLine } from '../../words/order/stageWords';
import { ExitsCard } from './manage/ExitsCard';
import { FilledFiles, SendFiles } from './FilesCard';
import { FillCard } from './filled/FillCard';
import { Head } from './Head';
import { LimitCard } from './check/LimitCard';
import styles from './Order.module.css';
import { Placing } from './send/Placing';
import type { OrderCardProps } from './orderCard';
import { RailsCard } from './check/RailsCard';
import { Stage } from './Stage';
import { activeStage, STAGES, type Stage as StageName } from './whichStage';
import { StepsCard } from './StepsCard';
import { TakeProfitCard } from './manage/TakeProfitCard';
import { TicketCard } from './send/TicketCard';
import { useStages } from './useStages';

type StagesProps = Omit<OrderCardProps, 'way'>;

const TITLES: Readonly<Record<StageName, string>> = {
  check: 'Check',
  send: 'Send',
  filled: 'Filled',
  manage: 'Manage',
};

/**
 * The headline and the four stages of an order: the current one first, the others as one line each.
 */
export function Stages(props: StagesProps) {
  const { order, obstacles } = props;
  const { first, isOpen, toggle, goOn, way } = useStages(activeStage(order, obstacles));
  const card: OrderCardProps = { ...props, way };
  const lines: Readonly<Record<StageName, string>> = {
    check: checkLine(order, obstacles),
    send: sendLine(order),
    filled: filledLine(order),
    manage: manageLine(order),
  };
  return (
    <>
      <Head {...card} />
      {[first, ...STAGES.filter((stage) => stage !== first)].map((stage) => (
        <Stage
          key={stage}
          stage={stage}
          title={TITLES[stage]}
          line={lines[stage]}
          isOpen={isOpen(stage)}
          onToggle={stage === first ? null : () => toggle(stage)}
        >
          {() => <StageBody stage={stage} card={card} goOn={goOn} />}
        </Stage>
      ))}
    </>
  );
}

interface StageBodyProps {
  readonly stage: StageName;
  readonly card: OrderCardProps;
  readonly goOn: (stage: StageName) => void;
}

function StageBody({ stage, card, goOn }: StageBodyProps) {
  const { order, obstacles } = card;
  const { plan, isPlaced } = order;
  switch (stage) {
    case 'check':
      return (
        <>
          <Columns plan={plan} right={!isPlaced && <LimitCard {...card} />}>
            <RailsCard {...card} />
          </Columns>
          {!isPlaced && obstacles.length === 0 && (
            <GoOn words="Nothing is missing: go on to send it" onGo={() => goOn('send')} />
          )}
        </>
      );
    case 'send':
      return (
        <>
          {!isPlaced && <Placing {...card} />}
          <Columns plan={plan} right={<StepsCard {...card} stage="send" />}>
            <TicketCard {...card} />
            <SendFiles {...card} />
          </Columns>
        </>
      );
    case 'filled':
      return (
        <>
          <Columns
            plan={plan}
            right={[
              <StepsCard key="steps" {...card} stage="filled" />,
              <FilledFiles key="files" {...card} />,
            ]}
          >
            <FillCard {...card} />
          </Columns>
          {plan.filledAt !== null && (
            <GoOn words="Go on to manage it" onGo={() => goOn('manage')} />
          )}
        </>
      );
    case 'manage':
      return (
        <Columns plan={plan} right={<StepsCard {...card} stage="manage" />}>
          <TakeProfitCard {...card} />
          <ExitsCard {...card} />
        </Columns>
      );
  }
}

interface ColumnsProps {
  readonly plan: Plan;
  readonly right: ReactNode;
  readonly children: ReactNode;
}

const Columns = ({ plan, right, children }: ColumnsProps) => (
  <div className={styles.columns}>
    <div className={styles.column}>
      <Cards plan={plan}>{children}</Cards>
    </div>
    <div className={styles.column}>
      <Cards plan={plan}>{right}</Cards>
    </div>
  </div>
);

const GoOn = ({ words, onGo }: { readonly words: string; readonly onGo: () => void }) => (
  <p>
    <button type="button" className="primary" onClick={onGo}>
      {words}
    </button>
  </p>
);
