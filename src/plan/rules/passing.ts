import { addDays } from '../../core/market/calendar';
import { requiredPremium } from '../../core/put/backward';
import { DEFAULT_CONVENTION } from '../../core/put/returnConvention';
import type { RuleName } from '../../core/rules/rules';
import { verdictsOf } from '../derived';
import { once } from '../../core/market/once';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/** What would have to change in the trade or the account for a rule to pass. */
export type Passing =
  | { readonly of: 'strike'; readonly low: number; readonly high: number }
  | { readonly of: 'expiration'; readonly first: string; readonly last: string }
  | { readonly of: 'premium' | 'cash' | 'accountValue'; readonly least: number }
  | { readonly of: 'contracts'; readonly most: number };

type Answers = Partial<Record<RuleName, (plan: Plan) => Passing | null>>;

const ANSWERS: Answers = {
  daysWindow: ({ asOf, rules }) =>
    asOf === null
      ? null
      : {
          of: 'expiration',
          first: addDays(asOf, rules.minDays),
          last: addDays(asOf, rules.maxDays),
        },
  outOfTheMoneyBand: ({ input: { spot }, rules }) =>
    spot === null
      ? null
      : {
          of: 'strike',
          low: spot * (1 - rules.maxOutOfTheMoney),
          high: spot * (1 - rules.minOutOfTheMoney),
        },
  returnFloor(plan) {
    const premium = requiredPremium({
      terms: plan.afterFees,
      spot: plan.input.spot,
      wanted: Math.max(plan.rules.minReturn, plan.billReturn ?? 0),
      convention: DEFAULT_CONVENTION,
      schedule: plan.schedule,
      tickClass: tickClassOf(plan),
    });
    return premium === null ? null : { of: 'premium', least: premium };
  },
  cashSecured: ({ analysis }) => ({ of: 'cash', least: analysis.collateralTotal }),
  cashBuffer: ({ analysis, bufferTotal }) => ({
    of: 'cash',
    least: analysis.collateralTotal + bufferTotal,
  }),
  positionWeight: ({ analysis, rules }) =>
    rules.maxWeight > 0
      ? { of: 'accountValue', least: analysis.collateralTotal / rules.maxWeight }
      : null,
  firstTradeSize: () => ({ of: 'contracts', most: 1 }),
};

/** For each rule that fails or warns, what would make it pass; absent if no single change would. */
export const passingOf = once((plan: Plan): ReadonlyMap<RuleName, Passing> => {
  const verdicts = verdictsOf(plan);
  const names = Object.keys(ANSWERS) as RuleName[];
  return new Map(
    names.flatMap((name) => {
      const { status } = verdicts[name];
      const answer = status === 'fail' || status === 'warn' ? ANSWERS[name]!(plan) : null;
      return answer ? [[name, answer] as const] : [];
    }),
  );
});
