import { memo } from 'react';
import { periodReturn } from '../../core/put/returnConvention';
import type { Plan } from '../../plan/plan';
import { percent, percentBrief, percentFine, usd, usdTotal } from '../../text/format';
import { Figure } from '../../ui/Figure';
import styles from './KeyFigures.module.css';
import {
  billIsExample,
  conventionWords,
  lacksBill,
  NO_YEARLY_RATE,
  roomWords,
  yearly,
} from '../../words/planWords';
import { Recipe } from './recipe/Recipe';

/** The yearly return of the T-bill that runs as long, or why there is none. */
function billWords(plan: Plan): string {
  if (plan.billReturn !== null) {
    return percent(plan.billReturn) + (billIsExample(plan) ? ', an example rate' : '');
  }
  return lacksBill(plan) === 'quote' ? 'enter a quote' : 'none runs that long';
}

/** The four figures a decision turns on. */
export const KeyFigures = memo(function KeyFigures({ plan }: { readonly plan: Plan }) {
  const { analysis, annualized, bufferTotal, rules, stockName } = plan;
  return (
    <dl className={styles.figures}>
      <Figure
        size="hero"
        name="Annualized return"
        value={yearly(annualized)}
        note={
          annualized === null ? (
            <>
              {NO_YEARLY_RATE}; {percentFine(periodReturn(plan.terms, plan.convention))} for the
              period
            </>
          ) : (
            <>
              {conventionWords(plan)}. T-bill, same days: {billWords(plan)}
            </>
          )
        }
        recipe={<Recipe of="annualizedReturn" name="Annualized return" plan={plan} />}
      />
      <Figure
        size="large"
        name="Breakeven"
        value={plan.breakeven === null ? null : usd(plan.breakeven)}
        note={roomWords(plan)}
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
        note={`if ${stockName} goes to zero`}
        recipe={<Recipe of="maxLoss" name="Most you can lose" plan={plan} />}
      />
    </dl>
  );
});
