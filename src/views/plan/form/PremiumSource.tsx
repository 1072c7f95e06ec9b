import { DraftField } from '../../../fields/DraftField';
import { impliedOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { typeField } from '../../../store/typing';
import type { PlanView } from '../../../store/usePlan';
import { usePage } from '../../../store/page';
import { percent } from '../../../text/format';
import { Choice } from '../../../ui/field/Choice';
import styles from './PremiumSource.module.css';

/** Volatility of an estimate if no premium implies a better one. */
const UNKNOWN_VOLATILITY = '30.0';

/**
 * Whether the premium is typed, with its implied volatility, or estimated, and at which volatility.
 */
export default function PremiumSource({
  view: { plan, problems, waitingFor },
}: PremiumSourceProps) {
  const isEstimated = usePage((page) => page.work.draft.estimatedAt !== '');
  const known = waitingFor ? null : plan;
  return (
    <div className={styles.source} data-estimated={isEstimated || undefined}>
      <Choice
        legend="Premium is"
        hideLegend
        value={isEstimated ? 'estimated' : 'typed'}
        options={{ typed: 'Typed', estimated: 'Estimated' }}
        onChoose={(chosen) =>
          typeField(
            'estimatedAt',
            chosen === 'typed' ? '' : (volatilityText(plan) ?? UNKNOWN_VOLATILITY),
          )
        }
      />
      {isEstimated ? (
        <DraftField name="estimatedAt" problem={problems.estimatedAt} unit="percent a year" />
      ) : (
        <span>{impliedWords(known)}</span>
      )}
    </div>
  );
}

interface PremiumSourceProps {
  readonly view: PlanView;
}

function volatilityText(plan: Plan | null): string | null {
  const implied = plan && impliedOf(plan);
  return implied && (implied.market.volatility * 100).toFixed(1);
}

function impliedWords(plan: Plan | null): string {
  const implied = plan && impliedOf(plan);
  return implied
    ? `Implied volatility ${percent(implied.market.volatility)}`
    : 'Implied volatility not known';
}
