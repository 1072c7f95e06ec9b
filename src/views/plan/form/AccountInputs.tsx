import type { PlanView } from '../../../store/usePlan';
import { keepsBills } from '../../../plan/compare/exampleBill';
import { percentFine } from '../../../text/format';
import { BillKindField, BillQuoteFields } from '../../../fields/BillQuoteFields';
import { DraftChoice } from '../../../fields/DraftChoice';
import { DraftField } from '../../../fields/DraftField';
import styles from './MoreInputs.module.css';

const RESERVED = {
  cash: 'The broker reserves the strike in cash and refuses the order without it.',
  margin:
    'The broker reserves the margin only, and nothing keeps the rest of the cash there: Putwise counts it for you.',
  ira: 'Like a cash account: nothing can be borrowed, and assignment must be payable in full.',
};

export function AccountInputs({ view: { problems, plan } }: { readonly view: PlanView }) {
  const kind = plan?.account.accountKind;
  const asYield = plan?.bill && `${percentFine(plan.bill.investmentRate)} as a yield`;
  return (
    <>
      <DraftField
        name="cash"
        problem={problems.cash}
        hint="Cash and T-bills free for it"
        unit="dollars"
      />
      <DraftField
        name="accountValue"
        problem={problems.accountValue}
        hint="Net liquidation value"
        unit="dollars"
      />
      <div className={styles.wide}>
        <DraftChoice
          name="accountKind"
          options={{ cash: 'Cash account', margin: 'Margin account', ira: 'IRA' }}
          hint={kind && RESERVED[kind]}
        />
      </div>
      <BillQuoteFields problems={problems} hint={asYield} />
      <div className={styles.wide}>
        <BillKindField />
      </div>
      <DraftField
        name="closedTrades"
        problem={problems.closedTrades}
        hint="Decides the size of a first trade"
      />
      <p className={`note ${styles.about}`}>
        The rate is an example until you enter today’s. Use the bill that matures nearest the
        expiration. A discount rate is quoted on face value and 360 days, so it reads lower than the
        yield. A margin account needs at least $2,000 of its own (FINRA Rule 4210).
        {plan && keepsBills(plan.account) && ' The quotes by tenor kept in Compare take its place.'}
      </p>
    </>
  );
}
