import type { PlanView } from '../../state/usePlan';
import { DraftChoice } from './DraftChoice';
import { DraftField } from './DraftField';
import styles from './MoreInputs.module.css';

export default function MarketInputs({ view: { problems } }: { readonly view: PlanView }) {
  return (
    <>
      <DraftField name="bid" problem={problems.bid} unit="dollars per share" />
      <DraftField name="ask" problem={problems.ask} unit="dollars per share" />
      <DraftField name="openInterest" problem={problems.openInterest} unit="contracts" />
      <DraftField name="dividendYield" problem={problems.dividendYield} unit="percent per year" />
      <div className={styles.wide}>
        <DraftChoice
          name="tickClass"
          options={{
            penny: '1¢ under $3, 5¢ from $3',
            nickel: '5¢ under $3, 10¢ from $3',
            allPenny: '1¢ at every price',
          }}
          hint="Most liquid names: the first. SPY, QQQ, IWM: the last. The list changes every year, and TWS refuses a wrong step."
        />
      </div>
      <DraftField name="exDividend" problem={problems.exDividend} />
      <DraftField
        name="dividend"
        problem={problems.dividend}
        unit="dollars per share"
        hint="With its date, takes the yield’s place"
      />
      <DraftField name="earnings" problem={problems.earnings} />
      <div className={styles.wide}>
        <DraftChoice
          name="earningsStatus"
          options={{ confirmed: 'confirmed by the company', estimated: 'an estimate' }}
        />
      </div>
    </>
  );
}
