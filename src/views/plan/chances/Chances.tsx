import type { Chances as ChancesIn } from '../../../plan/chances';
import type { PlanView } from '../../../store/usePlan';
import { DASH, percent, usd, usdBrief, usdResult } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { signOf } from '../../../text/sign';
import { BeyondChances, secondColumnWords } from '../../../words/plan/chanceWords';
import { DraftField } from '../../../fields/DraftField';
import styles from './MoreFigures.module.css';
import { Recipes } from '../recipe/RecipeList';
import { unpricedWords } from '../../../words/plan/unpriced';
import { chancesOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

const result = (dollars: number) => ({ text: usdResult(dollars), sign: signOf(dollars) });

type Cell = string | ReturnType<typeof result>;

/** Each row: what it is called, and its cell under either view. */
function rows({ terms, breakeven, convention, trade, days }: Plan) {
  const afterFees = `${convention.fees} fees`;
  const of = (key: string, name: string, cell: (chances: ChancesIn) => Cell) => ({
    key,
    name,
    cell,
  });
  /** A chance of a touch, as long as there is one to wait for. */
  const touched = (level: number, chance: number) => {
    if (!trade || trade.spot > level) return percent(chance);
    return trade.spot < level ? 'already below' : 'already there';
  };
  return [
    of('volatility', 'Volatility, a year', ({ volatility }) => percent(volatility)),
    of('drift', 'Drift, a year, dividends included', ({ drift }) =>
      days === 0 && drift === 0 ? DASH : percent(drift),
    ),
    of('assignment', 'Assignment: ends below the strike', ({ assignment }) => percent(assignment)),
    of('profit', `Profit: ends above breakeven, ${afterFees}`, ({ profit }) => percent(profit)),
    of('touchStrike', `Touches the strike, ${usdBrief(terms.strike)}`, ({ touchStrike }) =>
      touched(terms.strike, touchStrike),
    ),
    breakeven === null
      ? of('touchBreakeven', 'Touches the breakeven: fees leave none', () => DASH)
      : of('touchBreakeven', `Touches the breakeven, ${usdBrief(breakeven)}`, (chances) =>
          touched(breakeven, chances.touchBreakeven),
        ),
    of('move', 'Expected move, up or down', ({ expectedMove }) => usd(expectedMove)),
    of('worst', `Average of the worst 5%, ${afterFees}`, ({ worstTotal }) => result(worstTotal)),
    of('expected', `Expected result, ${afterFees}`, ({ expectedTotal }) => result(expectedTotal)),
  ];
}

interface ChancesProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** What may become of the put, as its premium has it and as the reader expects it. */
export function Chances({ plan, problems }: ChancesProps) {
  const views = chancesOf(plan);
  const { byPremium, asExpected } = views;
  return (
    <Card title="Chances">
      {byPremium || asExpected ? (
        <NumberTable
          caption="What may become of the put by expiration"
          columns={['Until expiration', 'By the premium', 'As you expect']}
          rows={rows(plan).map(({ key, name, cell }) => ({
            key,
            strong: key === 'expected',
            cells: [name, byPremium ? cell(byPremium) : DASH, asExpected ? cell(asExpected) : DASH],
          }))}
        />
      ) : (
        <p className="note">{unpricedWords(plan, 'the chances')}</p>
      )}
      <div className={`fields ${styles.spaced}`}>
        <DraftField
          name="ownVolatility"
          problem={problems.ownVolatility}
          unit="percent per year"
          hint="a year"
        />
        <DraftField
          name="ownDrift"
          problem={problems.ownDrift}
          unit="percent per year, dividends included"
          hint="a year, with dividends"
        />
      </div>
      {(byPremium || asExpected) && (
        <>
          <p className="note">{secondColumnWords(plan, views)}</p>
          <BeyondChances plan={plan} views={views} />
          <Recipes
            plan={plan}
            of={{
              assignment: 'Assignment',
              profitChance: 'Profit',
              touchStrike: 'Touching the strike',
              touchBreakeven: 'Touching the breakeven',
              expectedMove: 'Expected move',
              worstCases: 'Average of the worst 5%',
              expectedResult: 'Expected result',
            }}
          />
        </>
      )}
    </Card>
  );
}
