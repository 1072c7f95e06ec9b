import { usePlotArea, useYAxisScale } from 'recharts';
import type { Line } from '../../../plan/compare/lines';
import { lineShort } from '../../../words/compare/compareWords';
import styles from '../Compare.module.css';
import { spreadLabels } from '../../../ui/plot/spreadLabels';
import { isPut } from './picture';

const LABEL_HEIGHT = 14;

interface EndLabelsProps {
  readonly ends: readonly { readonly line: Line; readonly value: number }[];
}

/** Names at the ends of the lines, spaced apart and each tied to its line. */
export function EndLabels({ ends }: EndLabelsProps) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const right = plot.x + plot.width;
  const placed = ends.map(({ line, value }) => ({
    line,
    height: Math.min(Math.max((Number(scale(value)) - plot.y) / plot.height, 0), 1),
  }));
  const labels = spreadLabels(
    placed.map(({ height }) => height),
    LABEL_HEIGHT / plot.height,
  );
  const down = (height: number) => plot.y + height * plot.height;
  return (
    <g className={styles.ends}>
      {placed.map(({ line, height }, index) => (
        <g key={line.key} data-strong={isPut(line) || undefined}>
          <path d={`M${right} ${down(height)}L${right + 8} ${down(labels[index]!)}`} />
          <text x={right + 11} y={down(labels[index]!)} dy="0.35em">
            {lineShort(line)}
          </text>
        </g>
      ))}
    </g>
  );
}
