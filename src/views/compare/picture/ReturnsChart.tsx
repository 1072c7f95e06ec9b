import { memo, useId, useState } from 'react';
import { noun } from '../../../words/planWords';
import type { Comparison } from '../../../plan/compare/compare';
import { drawnOver, type Line } from '../../../plan/compare/lines';
import type { Plan } from '../../../plan/plan';
import { part } from '../../../parts/part';
import styles from '../Compare.module.css';
import { Choice } from '../../../ui/field/Choice';
import { fallWords } from '../../../words/compare/fallWords';
import { pictureOf, SCALES, type Unit } from './picture';

const HEIGHT = 300;

const ReturnsPlot = part(() => import('./ReturnsPlot'), {
  name: 'The picture of the returns',
  fallback: <div style={{ height: HEIGHT }} />,
});

const UNITS: Readonly<Record<Unit, string>> = { dollars: 'Dollars', share: 'Percent' };

interface ReturnsChartProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  /** The lines drawn. */
  readonly lines: readonly Line[];
}

/** What each row gains or loses, against the stock's final price. */
export const ReturnsChart = memo(function ReturnsChart({
  plan,
  comparison,
  lines,
}: ReturnsChartProps) {
  const titleId = useId();
  const [unit, setUnit] = useState<Unit>('dollars');
  const [reading, setReading] = useState<HTMLElement | null>(null);
  const { spot } = comparison.terms.trade;
  const scale = SCALES[unit];
  const inPicture = lines
    .map((line) => ({ line, drawn: drawnOver(line, spot) }))
    .filter(({ drawn }) => unit === 'dollars' || drawn.capitalTotal > 0);
  const picture = pictureOf(inPicture, spot, plan.fall, scale);
  const rows = lines.filter(({ saved }) => saved === null).map(({ row }) => row);
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <div className={styles.head}>
        <p id={titleId}>
          {scale.title} at expiration, by {noun(plan)} price
        </p>
        <Choice
          legend="The picture is in"
          hideLegend
          value={unit}
          options={UNITS}
          onChoose={setUnit}
        />
      </div>
      <div className={styles.reading} ref={setReading} />
      <ReturnsPlot {...{ plan, spot, inPicture, picture, scale, reading }} height={HEIGHT} />
      <figcaption className="note">
        {fallWords(plan, comparison, rows)} {picture.isClipped && `${scale.left} `}
        {lines.length > rows.length &&
          'A saved put is shown at the same distance from its own stock’s price.'}
      </figcaption>
    </figure>
  );
});
