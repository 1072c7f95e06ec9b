import { useDeferredValue, useMemo, useState } from 'react';
import { isShown, type Arrangement, type Preset } from '../../plan/compare/arrangement';
import type { Comparison } from '../../plan/compare/compare';
import { isShortPeriod, SHORT_PERIOD } from '../../plan/shortPeriod';
import type { Plan } from '../../plan/plan';
import { Recipes } from '../../recipe/RecipeList';
import { presetAddress } from '../../store/address';
import { choosePreset, sortRows } from '../../store/arrangeRows';
import { usdTotal } from '../../text/format';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/field/Choice';
import { lackWords, nameOf } from '../../words/compare/compareWords';
import { untaxedWords } from '../../words/compare/taxWords';
import { FALL_FIGURE, ROW_FIGURES, TAXED_FIGURES } from '../../words/figures/rows';
import { NO_YEARLY_RATE, span } from '../../words/planWords';
import styles from './Compare.module.css';
import { ReturnsChart } from './picture/ReturnsChart';
import { mainColumns } from './table/compareColumns';
import { LineTable, type LinesProps } from './table/LineTable';

const PRESETS: Readonly<Record<Preset, string>> = {
  three: 'Main',
  margin: 'Margin',
  everything: 'Everything',
};

/** Rows drawn until one is tapped: the uses of the main question. */
const FIRST_DRAWN = new Set<string>(['cashSecuredPut', 'nakedPut', 'bills']);

const FIGURES = [...ROW_FIGURES, FALL_FIGURE];
const ALL_FIGURES = [...ROW_FIGURES, ...TAXED_FIGURES, FALL_FIGURE];

interface UsesProps extends LinesProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly arrangement: Arrangement;
}

/** Chooses which rows are compared, and puts the choice into the address for bookmarks. */
function choose(preset: Preset) {
  choosePreset(preset);
  history.replaceState(history.state, '', presetAddress(preset));
}

/** The planned put beside other uses of its cash, as a short table and a chart. */
export function Uses({ plan, comparison, lines, arrangement }: UsesProps) {
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(FIRST_DRAWN);
  const toggle = (key: string) => {
    const others = new Set(drawn);
    setDrawn(others.delete(key) ? others : others.add(key));
  };
  // The chart follows one step behind the keys.
  const picture = useDeferredValue(
    useMemo(
      () => ({ plan, comparison, lines: lines.filter(({ key }) => drawn.has(key)) }),
      [plan, comparison, lines, drawn],
    ),
  );
  const cash = usdTotal(plan.analysis.collateralTotal);
  return (
    <Card
      title={`The same ${cash} ${span(plan.days)}`}
      aside={
        <Choice
          legend="Rows"
          hideLegend
          value={arrangement.preset}
          options={PRESETS}
          onChoose={choose}
        />
      }
    >
      <div className={styles.uses}>
        <div>
          {lines.length > 0 ? (
            <LineTable
              caption={`What ${cash} can do ${span(plan.days)}`}
              columnsOf={mainColumns}
              head={{ plan, comparison }}
              lines={lines}
              sorting={{ now: arrangement.sort, by: sortRows }}
              drawing={{ drawn, toggle }}
              asCards
            />
          ) : (
            <p>All rows are hidden. Show one below.</p>
          )}
          <Lacks plan={plan} comparison={comparison} arrangement={arrangement} />
          <Recipes of={comparison.beforeTax === 'notAsked' ? FIGURES : ALL_FIGURES} plan={plan} />
        </div>
        <ReturnsChart {...picture} />
      </div>
    </Card>
  );
}

/** Why figures one expects here are missing or uncertain. */
function Lacks({ plan, comparison, arrangement }: Omit<UsesProps, 'lines'>) {
  const untaxed = untaxedWords(comparison);
  return (
    <ul className={`note ${styles.list}`}>
      {comparison.missing
        .filter(({ kind }) => isShown(arrangement, kind))
        .map((missing) => (
          <li key={missing.kind}>
            {nameOf(missing.kind, plan)}: {lackWords(missing, plan, comparison)}
          </li>
        ))}
      {untaxed && <li>No figures after tax: {untaxed}.</li>}
      {plan.days === 0 && <li>No annualized return: it {NO_YEARLY_RATE}.</li>}
      {isShortPeriod(plan) && <li>{SHORT_PERIOD}</li>}
    </ul>
  );
}
