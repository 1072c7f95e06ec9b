import { periodReturn } from '../../../core/put/returnConvention';
import { percent, percentFine, percentFinest, usd, usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { Figure } from '../../../ui/Figure';
import { conventionBrief, NO_YEARLY_RATE, yearly } from '../../../words/planWords';
import { Recipe } from '../recipe/Recipe';
import type { RecipeName } from '../../../words/figures/recipes';
import { impliedOf, nakedOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface Row {
  readonly of: RecipeName;
  readonly name: string;
  readonly value: string | null;
  readonly note?: string | null | undefined;
}

const NEEDS_SPOT = 'enter the stock price';
const NO_VOLATILITY = 'no volatility explains this premium';

function rows(plan: Plan): readonly Row[] {
  const { analysis, againstSpot, afterFees, trade } = plan;
  const implied = impliedOf(plan);
  const naked = nakedOf(plan);
  const noChance = trade ? NO_VOLATILITY : NEEDS_SPOT;
  const ended = plan.days === 0 ? NO_YEARLY_RATE : undefined;
  return [
    {
      of: 'netPremium',
      name: 'Premium kept',
      value: usdTotal(analysis.netPremiumTotal),
      note: `${usdTotal(analysis.grossPremiumTotal)} received`,
    },
    {
      of: 'fees',
      name: 'Fees to open',
      value: usdTotal(afterFees.openFeesTotal),
      note: plan.convention.fees === 'before' ? 'left out of the figures' : undefined,
    },
    {
      of: 'periodReturn',
      name: 'Return for the period',
      value: percentFine(periodReturn(plan.terms, plan.convention)),
    },
    {
      of: 'compoundReturn',
      name: 'Compound return',
      value: yearly(analysis.annualizedCompoundReturn),
      note: ended ?? `a year, on collateral, ${plan.convention.fees} fees, if repeated`,
    },
    {
      of: 'returnPerDay',
      name: 'Return per day',
      value: analysis.returnPerDay === null ? null : usdTotal(analysis.netPremiumTotal / plan.days),
      note:
        ended ??
        (analysis.returnPerDay === null
          ? null
          : `${percentFinest(analysis.returnPerDay)} of collateral`),
    },
    {
      of: 'marginReturn',
      name: 'Return on margin',
      value: naked && yearly(naked.annualizedReturn),
      note: marginNote(plan) ?? ended,
    },
    {
      of: 'effectiveCost',
      name: 'Effective cost if assigned',
      value: usd(analysis.effectiveCost),
      note: 'per share',
    },
    {
      of: 'discount',
      name: 'Discount to the stock',
      value: plan.breakeven === null ? null : againstSpot && percent(againstSpot.discountToSpot),
      note: roomNote(plan),
    },
    {
      of: 'assignment',
      name: 'Chance of assignment',
      value: implied && percent(implied.chances.assignment),
      note: implied ? `N(−d2); delta ${implied.delta.toFixed(2)}` : noChance,
    },
    {
      of: 'profitChance',
      name: 'Chance of profit',
      value: implied && percent(implied.chances.profit),
      note: implied ? 'at expiration, not an edge' : noChance,
    },
    {
      of: 'volatility',
      name: 'Implied volatility',
      value: implied && percent(implied.market.volatility),
      note: implied ? 'a year, from the premium' : noChance,
    },
    {
      of: 'expectedMove',
      name: 'Expected move',
      value: implied && usd(implied.chances.expectedMove),
      note: implied ? 'up or down, two times in three' : noChance,
    },
  ];
}

/** What the return on margin is measured against. */
function marginNote(plan: Plan): string | null {
  const { convention } = plan;
  const naked = nakedOf(plan);
  if (!naked) return NEEDS_SPOT;
  if (naked.annualizedReturn === null) return null;
  const net = convention.basis === 'netOfPremium' ? ' less the premium' : '';
  return `${conventionBrief(plan)}, on ${usdTotal(naked.capitalTotal)} Reg-T${net}`;
}

function roomNote({ breakeven, againstSpot }: Plan): string {
  if (breakeven === null) return 'no price breaks even';
  return againstSpot ? 'breakeven below the stock' : NEEDS_SPOT;
}

/** The figures behind the verdict, each with its recipe. */
export function MoreFigures({ plan }: { readonly plan: Plan }) {
  return (
    <Card title="More figures">
      <dl className="fields">
        {rows(plan).map(({ of, name, value, note }) => (
          <Figure
            key={of}
            name={name}
            value={value}
            note={note}
            recipe={<Recipe of={of} name={name} plan={plan} />}
          />
        ))}
      </dl>
    </Card>
  );
}
