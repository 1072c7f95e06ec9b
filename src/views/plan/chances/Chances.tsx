import type { PlanView } from '../../../store/usePlan';
import { DASH, percent } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { CHANCES, EXPECTED_RESULT, type ChanceFigure } from '../../../words/figures/chances';
import { BeyondChances, secondColumnWords } from '../../../words/plan/chanceWords';
import { DraftField } from '../../../fields/DraftField';
import styles from './MoreFigures.module.css';
import { Recipes } from '../../../recipe/RecipeList';
import { unpricedWords } from '../../../words/plan/unpriced';
import { chancesOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

/** The basis of each column, then what follows from it. */
const ROWS: readonly Pick<ChanceFigure, 'name' | 'row' | 'cell'>[] = [
  {
    name: 'Volatility',
    row: () => 'Volatility, a year',
    cell: ({ volatility }) => percent(volatility),
  },
  {
    name: 'Drift',
    row: () => 'Drift, a year, dividends included',
    cell: ({ drift }, { days }) => (days === 0 && drift === 0 ? DASH : percent(drift)),
  },
  ...CHANCES,
];

interface ChancesProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** The put's possible ends, as its premium implies and as the reader expects. */
export function Chances({ plan, problems }: ChancesProps) {
  const views = chancesOf(plan);
  const { byPremium, asExpected } = views;
  return (
    <Card title="Chances">
      {byPremium || asExpected ? (
        <NumberTable
          caption="What may become of the put by expiration"
          columns={['Until expiration', 'By the premium', 'As you expect']}
          rows={ROWS.map(({ name, row, cell }) => ({
            key: name,
            strong: name === EXPECTED_RESULT.name,
            cells: [
              row(plan),
              byPremium ? cell(byPremium, plan) : DASH,
              asExpected ? cell(asExpected, plan) : { text: DASH, why: 'not entered' },
            ],
          }))}
        />
      ) : (
        <p className="note">{unpricedWords(plan, 'the chances')}</p>
      )}
      <div className={`fields ${styles.spaced}`}>
        <DraftField name="ownVolatility" problem={problems.ownVolatility} hint="a year" />
        <DraftField name="ownDrift" problem={problems.ownDrift} hint="a year, with dividends" />
      </div>
      {(byPremium || asExpected) && (
        <>
          <p className="note">{secondColumnWords(plan, views)}</p>
          <BeyondChances plan={plan} views={views} />
          <Recipes of={CHANCES} plan={plan} />
        </>
      )}
    </Card>
  );
}
