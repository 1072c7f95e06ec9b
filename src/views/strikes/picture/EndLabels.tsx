import { spreadLabels } from '../../../ui/plot/spreadLabels';

const LABEL_HEIGHT = 15;

export interface EndLabel {
  readonly key: string;
  readonly text: string;
  /** Wanted position, pixels from the top. */
  readonly y: number;
  readonly isStrong?: boolean;
}

interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  readonly width: number;
  readonly height: number;
}

/** Names at the right of a picture, spaced apart; if there are too many, only some. */
export function EndLabels({ labels, width, height }: EndLabelsProps) {
  const every = Math.ceil((labels.length * LABEL_HEIGHT) / Math.max(height, LABEL_HEIGHT));
  const kept = labels.filter(({ isStrong }, at) => isStrong || at % every === 0);
  const heights = spreadLabels(
    kept.map(({ y }) => Math.min(Math.max(y / height, 0), 1)),
    LABEL_HEIGHT / height,
  );
  return kept.map(({ key, text, isStrong }, at) => (
    <text
      key={key}
      x={width + 8}
      y={heights[at]! * height}
      dy="0.35em"
      data-strong={isStrong || undefined}
    >
      {text}
    </text>
  ));
}
