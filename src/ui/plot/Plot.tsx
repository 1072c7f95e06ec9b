import { useRef, type PointerEvent, type ReactNode } from 'react';
import { SIZE } from '../drawing';
import { LINE_HEIGHT, placeLabels, type Frame, type Label, type Place } from '../placeLabels';
import { useFrame } from '../useFrame';
import styles from './Plot.module.css';

/** Margins around the plot for axes and their labels, fractions of the drawing. */
const LEFT = 0.12;
const RIGHT = 0.11;
const TOP = 0.1;
const BOTTOM = 0.13;
const WIDE = 1 - LEFT - RIGHT;
const HIGH = 1 - TOP - BOTTOM;

/** A value on an axis, at a fraction from the left or from the bottom. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A point of the plot, fractions from the left and from the bottom. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Position of a point of the plot in the drawing, for labels. */
export const placeOf = ({ x, y }: Point, anchor: Place['anchor'], dx = 0, dy = 0): Place => ({
  x: LEFT + x * WIDE,
  y: TOP + (1 - y) * HIGH,
  dx,
  dy,
  anchor,
});

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;

/** The same as attributes of drawn elements. */
export const across = (x: number) => percent(LEFT + x * WIDE);
export const down = (y: number) => percent(TOP + (1 - y) * HIGH);

/** A line through points, in the units of the stretched drawing. */
export const through = (points: readonly Point[]) =>
  `M${points.map(({ x, y }) => `${(x * SIZE).toFixed(1)} ${((1 - y) * SIZE).toFixed(1)}`).join('L')}`;

/** Ticks whose labels keep a distance from those before them. */
function apart(ticks: readonly Tick[], { width, em, widthOf }: Frame): readonly Tick[] {
  let end = -Infinity;
  return ticks.filter(({ at, text }) => {
    const middle = (LEFT + at * WIDE) * width;
    const half = widthOf(text, false) / 2;
    if (middle - half < end + em / 2) return false;
    end = middle + half;
    return true;
  });
}

interface PlotProps {
  /** The chart in a sentence; the table beneath says the rest. */
  readonly name: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xTitle?: string;
  /** Areas and lines, stretched with the drawing. */
  readonly stretched: ReactNode;
  /** Marks that keep their shape. */
  readonly children?: ReactNode;
  readonly labels: readonly Label[];
  readonly onPoint?: (point: Point) => void;
}

const BOUNDS_PADDING = 2;

/** A chart with axes, labels where there is room, and a sentence for those who cannot see it. */
export function Plot(props: PlotProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const frame = useFrame(drawing);
  const placed = placeLabels(props.labels, {
    frame,
    bounds: {
      left: BOUNDS_PADDING,
      right: frame.width - BOUNDS_PADDING,
      top: 0,
      bottom: frame.height * (TOP + HIGH),
    },
    taken: [],
  });
  const xTicks = apart(props.xTicks, frame);
  const { onPoint } = props;
  const point = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = drawing.current!.getBoundingClientRect();
    onPoint?.({
      x: ((clientX - left) / width - LEFT) / WIDE,
      y: 1 - ((clientY - top) / height - TOP) / HIGH,
    });
  };
  return (
    <figure aria-label={props.name}>
      <svg
        ref={drawing}
        aria-hidden="true"
        className={styles.plot}
        onPointerDown={onPoint && point}
      >
        {props.yTicks.map(({ at, text }) => (
          <g key={text}>
            <line
              className={styles.grid}
              x1={across(0)}
              x2={across(1)}
              y1={down(at)}
              y2={down(at)}
            />
            <text x={across(0)} y={down(at)} dx="-0.5em" dy="0.33em" textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        <svg
          x={percent(LEFT)}
          y={percent(TOP)}
          width={percent(WIDE)}
          height={percent(HIGH)}
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          preserveAspectRatio="none"
          className={styles.stretched}
        >
          {props.stretched}
        </svg>
        {props.children}
        {xTicks.map(({ at, text }) => (
          <text key={text} x={across(at)} y={down(0)} dy="1.4em" textAnchor="middle">
            {text}
          </text>
        ))}
        {props.xTitle !== undefined && (
          <text x={across(0.5)} y="99%" textAnchor="middle">
            {props.xTitle}
          </text>
        )}
        {placed.map(({ key, lines, place, strong }) => (
          <text
            key={key}
            className="halo"
            data-strong={strong || undefined}
            x={percent(place.x)}
            y={percent(place.y)}
            dx={`${place.dx ?? 0}em`}
            dy={`${place.dy ?? 0}em`}
            textAnchor={place.anchor}
          >
            {lines.map((line, at) => (
              <tspan
                key={line}
                {...(at > 0 && {
                  x: percent(place.x),
                  dx: `${place.dx ?? 0}em`,
                  dy: `${LINE_HEIGHT}em`,
                })}
              >
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
    </figure>
  );
}
