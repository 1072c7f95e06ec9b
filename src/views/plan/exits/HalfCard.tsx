import { billIncomeTotal } from '../../../core/bills/treasuryBill';
import { exitOf, halfByDayOf, halfExitOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { usdResult } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { BUYBACK } from '../../../words/figures/buyback';
import { KEPT_AT_HALF } from '../../../words/figures/exits';
import { NAMES } from '../../../words/names';
import { closedOnWords, halfWords, heldWords, paceCells } from '../../../words/plan/exitWords';
import { PlanFigures } from '../recipe/PlanFigures';

interface HalfCardProps {
  readonly plan: Plan;
}

/** The usual order at half the premium: what it keeps, how likely it fills, and until when it pays. */
export function HalfCard({ plan }: HalfCardProps) {
  return (
    <Card title="Half the premium in half the time, or hold">
      <p>{halfWords(plan, halfExitOf(plan))}</p>
      <PlanFigures figures={[KEPT_AT_HALF, BUYBACK]} plan={plan} />
      <ByDay plan={plan} />
    </Card>
  );
}

const dollars = (total: number) => ({ text: usdResult(total), sign: signOf(total) });

/**
 * What closing there earns if early, on the last day on which it pays, and late, beside holding on
 * and T-bills.
 */
function ByDay({ plan }: HalfCardProps) {
  const half = halfExitOf(plan);
  const filled = halfByDayOf(plan);
  if (!half || filled.length === 0) return null;
  const { paces } = exitOf(plan);
  const { analysis, bill } = plan;
  return (
    <NumberTable
      caption="What closing at half earns, by the day it fills"
      columns={['From the day it was sold', 'Dollars', 'A day', NAMES.annualizedReturn]}
      rows={[
        {
          key: 'held',
          strong: true,
          cells: [heldWords(plan), dollars(analysis.netPremiumTotal), ...paceCells(paces.opened)],
        },
        ...filled.map(({ moment, pace }) => ({
          key: String(moment.day),
          cells: [
            closedOnWords(plan, half, moment),
            dollars(half.profitTotal),
            ...paceCells(pace),
          ] as const,
        })),
        ...(bill
          ? [
              {
                key: 'bills',
                cells: [
                  `${NAMES.bills}, held as long`,
                  dollars(billIncomeTotal(analysis.collateralTotal, bill.periodReturn)),
                  ...paceCells(paces.bill),
                ] as const,
              },
            ]
          : []),
      ]}
    />
  );
}
