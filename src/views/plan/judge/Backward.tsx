import { count, percent, percentBrief, price, usd, usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import styles from './Backward.module.css';
import { basisWord, conventionBrief } from '../../../words/conventionBrief';
import { DraftField } from '../../../fields/DraftField';
import { contractsSecuredOf, requiredPremiumOf } from '../../../plan/derived';
import { moreReturnWords } from '../../../words/plan/moreReturnWords';
import { tooLittleWords } from '../../../words/plan/tooLittleWords';
import type { Plan } from '../../../plan/plan';

interface BackwardProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

/** Questions asked backward: what must the put pay, and how many does the cash secure? */
export function Backward({ plan, problem }: BackwardProps) {
  return (
    <Card title="Asked backward">
      <div className={styles.questions}>
        <DraftField name="wantedReturn" problem={problem} unit="percent a year" />
        <p>
          <Required plan={plan} />
        </p>
        <p>
          <Secured plan={plan} />
        </p>
      </div>
    </Card>
  );
}

function Required({ plan }: { readonly plan: Plan }) {
  const { input, terms, days } = plan;
  const requiredPremium = requiredPremiumOf(plan);
  if (days === 0) return <>No yearly return on the expiration day.</>;
  if (input.wantedReturn === null) return <>Enter the return you want.</>;
  const wanted = percentBrief(input.wantedReturn);
  if (requiredPremium === null) {
    return <>No premium below the strike pays {wanted} a year.</>;
  }
  const share = terms.premium / requiredPremium;
  return (
    <>
      This strike must pay <strong>{usd(requiredPremium)}</strong> for {wanted} a year,{' '}
      {conventionBrief(plan)}, on {basisWord(plan)}, rounded up to a price step. Your{' '}
      {price(terms.premium)} is <strong>{percent(share)}</strong> of it. {moreReturnWords(plan)}
    </>
  );
}

function Secured({ plan }: { readonly plan: Plan }) {
  const { account, rules, terms } = plan;
  const contractsSecured = contractsSecuredOf(plan);
  if (contractsSecured === null || account.cash === null) {
    return <>Enter your cash under Account to see how many contracts it secures.</>;
  }
  const buffer = percentBrief(rules.cashBuffer);
  return (
    <>
      {usdTotal(account.cash)} secures <strong>{count(contractsSecured, 'contract')}</strong> at
      this strike with the {buffer} buffer; you plan {terms.contracts}.{' '}
      {contractsSecured < terms.contracts && tooLittleWords(plan, account.cash)}
    </>
  );
}
