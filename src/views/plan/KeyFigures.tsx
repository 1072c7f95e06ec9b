import type { Plan } from '../../state/plan';
import { percent, percentBrief, percentFine, usd, usdTotal } from '../../text/format';
import { Figure } from '../../ui/Figure';
import styles from './KeyFigures.module.css';
import { conventionWords, NO_YEARLY_RATE, roomWords, yearly } from './planWords';
import { Recipe } from './Recipe';

/** The four figures a decision turns on. */
export function KeyFigures({ plan }: { readonly plan: Plan }) {
  const { analysis, annualized, billReturn, bufferTotal, capitalTotal, rules, stock } = plan;
  const kept = analysis.netPremiumTotal;
  return (
    <dl className={styles.figures}>
      <Figure
        size="hero"
        name="Annualized return"
        value={yearly(annualized)}
        note={
          annualized === null ? (
            <>
              {NO_YEARLY_RATE}; {percentFine(analysis.netPremiumTotal / capitalTotal)} for the
              period
            </>
          ) : (
            <>
              {conventionWords(plan)}. T-bill, same days:{' '}
              {billReturn === null ? 'enter a quote' : percent(billReturn)}
            </>
          )
        }
        recipe={<Recipe of="annualizedReturn" name="Annualized return" plan={plan} />}
      />
      <Figure
        size="large"
        name="Breakeven"
        value={kept > 0 ? usd(analysis.breakeven) : null}
        note={kept > 0 ? roomWords(plan) : 'fees take the premium: no price breaks even'}
        recipe={<Recipe of="breakeven" name="Breakeven" plan={plan} />}
      />
      <Figure
        size="large"
        name="Cash to set aside"
        value={usdTotal(analysis.collateralTotal)}
        note={`+ ${usdTotal(bufferTotal)} buffer at ${percentBrief(rules.cashBuffer)}`}
        recipe={<Recipe of="collateral" name="Cash to set aside" plan={plan} />}
      />
      <Figure
        size="large"
        name="Most you can lose"
        value={usdTotal(analysis.maxLossTotal)}
        note={`if ${stock} goes to zero`}
        recipe={<Recipe of="maxLoss" name="Most you can lose" plan={plan} />}
      />
    </dl>
  );
}
