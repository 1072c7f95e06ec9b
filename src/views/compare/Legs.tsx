import { IBKR_CREDIT } from '../../core/bills/collateralInterest';
import type { Comparison, Leg } from '../../plan/compare/compare';
import type { Plan } from '../../plan/plan';
import type { PlanView } from '../../store/usePlan';
import { price, usdBrief } from '../../text/format';
import { creditRateWords } from '../../words/compare/interestWords';
import styles from './Compare.module.css';
import { Fold } from './Fold';
import { legsBrief } from '../../words/compare/briefs';
import { DraftField } from '../../fields/DraftField';

interface LegsProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly problems: PlanView['problems'];
}

/** The price used if the field is empty. */
function premiumHint(leg: Leg | null, typed: number | null): string {
  if (typed !== null) return 'as typed';
  return leg ? `${price(leg.premium)} if left empty` : 'no price to start from: type one';
}

/** Why the long strike cannot be used. */
const longStrikeProblem = ({ input, terms }: Plan) =>
  input.longStrike !== null && input.longStrike >= terms.strike
    ? `Long strike must be below the strike, ${usdBrief(terms.strike)}`
    : undefined;

/** Inputs of the other rows, besides the planned put. */
export function Legs({ plan, comparison, problems }: LegsProps) {
  const { input, terms } = plan;
  const { longStrike, longPut, coveredCall, straddleCall } = comparison.legs;
  const strikeProblem = longStrikeProblem(plan);
  const isDebit = longPut !== null && longPut.premium >= terms.premium;
  return (
    <Fold title="The other legs" brief={legsBrief(comparison)}>
      <div className={`fields ${styles.fields}`}>
        <DraftField
          name="longStrike"
          problem={problems.longStrike ?? strikeProblem}
          unit="dollars"
          hint={
            input.longStrike === null && longStrike !== null
              ? `${price(longStrike)} if left empty`
              : 'of the put bought in the spread'
          }
        />
        <DraftField
          name="longPremium"
          problem={problems.longPremium}
          unit="dollars per share"
          hint={
            isDebit
              ? 'costs what the put pays, or more'
              : strikeProblem
                ? 'follows the long strike'
                : premiumHint(longPut, input.longPremium)
          }
        />
        {!plan.isIndex && (
          <>
            <DraftField
              name="callStrike"
              problem={problems.callStrike}
              unit="dollars"
              hint={
                input.callStrike === null
                  ? `${price(terms.strike)} if left empty`
                  : 'of the covered call'
              }
            />
            <DraftField
              name="callPremium"
              problem={problems.callPremium}
              unit="dollars per share"
              hint={premiumHint(coveredCall, input.callPremium)}
            />
          </>
        )}
        <DraftField
          name="straddlePremium"
          problem={problems.straddlePremium}
          unit="dollars per share"
          hint={premiumHint(straddleCall, input.straddlePremium)}
        />
        <DraftField
          name="creditRate"
          problem={problems.creditRate}
          unit="percent a year"
          hint={`a year, on the account’s cash above ${usdBrief(IBKR_CREDIT.unpaidCash)}; ${creditRateWords(plan)}`}
        />
      </div>
      <p className="note">
        A price left empty is an estimate at the volatility the put’s premium implies. Real quotes
        of other strikes differ: type them before you rely on a row.
      </p>
    </Fold>
  );
}
