import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import type { Plotted } from '../../../plan/strikes/plots/plotted';
import { togglePin } from '../../../store/strikes/pins';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { roundTicks } from '../../../text/roundTicks';
import { nearestOf } from '../../../ui/plot/nearest';
import { useFrame } from '../../../ui/useFrame';
import { monthDay } from '../../../text/format';
import type { SpotWords } from '../../../words/strikes/plotWords';
import { drawnOf, scaleOf } from './drawn';
import { EndLabels, type EndLabel } from './EndLabels';
import { Marks } from './Marks';
import styles from './PutsPlot.module.css';
import { Reading } from './Reading';
import { Rings } from './Rings';
import { standingOf, stepTo } from './walk';

/** Pixels from the pointer within which a mark is read. */
const REACH = 40;

export type Scale = ReturnType<typeof scaleOf> & {
  readonly width: number;
  readonly height: number;
};

interface PlotProps {
  readonly title: string;
  readonly chain: ReadChain;
  readonly picture: Plotted;
  /** Describes a put. */
  readonly wordsOf: (put: RankedPut) => SpotWords;
  readonly axes: {
    readonly x: (figure: number) => string;
    readonly y: (figure: number) => string;
    readonly across: string;
  };
  /** Drawn behind the marks. */
  readonly behind: (scale: Scale) => ReactNode;
  /** Names at the right, in addition to expirations. */
  readonly ends?: (scale: Scale) => readonly EndLabel[];
  /** Expirations marked by an e after their names. */
  readonly marked?: ReadonlySet<string>;
  readonly current: RankedPut | null;
  readonly onCurrent: (put: RankedPut) => void;
  readonly note: ReactNode;
}

interface AxesProps extends Pick<PlotProps, 'picture' | 'axes'> {
  readonly scale: Scale;
}

/** The figures along both axes, and a line across the picture for each figure at its side. */
function Axes({ picture: { x, y }, scale, axes }: AxesProps) {
  const { width, height, across, down } = scale;
  return (
    <>
      {roundTicks(y.low, y.high, 6).map((at) => (
        <g key={at}>
          <path className={styles.rule} d={`M0 ${down(at)}H${width}`} />
          <text x="-6" y={down(at)} dy="0.35em" textAnchor="end">
            {axes.y(at)}
          </text>
        </g>
      ))}
      {roundTicks(x.low, x.high, width < 320 ? 5 : 8).map((at) => (
        <text key={at} x={across(at)} y={height} dy="1.4em" textAnchor="middle">
          {axes.x(at)}
        </text>
      ))}
    </>
  );
}

/**
 * A picture of puts that is a single control for the keys: arrows move along an expiration's line
 * and between lines, Enter pins. A pointer or a finger reads the nearest put.
 */
export function PutsPlot(props: PlotProps) {
  const { title, chain, picture, wordsOf, axes, behind, ends, marked, current, onCurrent, note } =
    props;
  const id = useId();
  const field = useRef<SVGSVGElement>(null);
  // A range input handles presses itself; here a press reads what is under the pointer instead.
  const isPressed = useRef(false);
  const [pointed, setPointed] = useState<RankedPut | null>(null);
  const { width, height } = useFrame(field);
  const drawn = useMemo(() => drawnOf(picture, { width, height }), [picture, width, height]);
  const marks = useMemo(
    () => drawn.flatMap(({ sound, doubtful }) => [...sound, ...doubtful]),
    [drawn],
  );
  const nearest = useMemo(() => nearestOf(marks), [marks]);
  const scale = { ...scaleOf(picture, { width, height }), width, height };
  const standing = standingOf(picture, current);
  const read = pointed ?? current ?? standing?.spot.put ?? null;

  const markAt = ({ clientX, clientY }: { clientX: number; clientY: number }, reach: number) => {
    const { left, top } = field.current!.getBoundingClientRect();
    const point = { x: clientX - left, y: clientY - top };
    const mark = nearest(point);
    return mark && Math.hypot(mark.x - point.x, mark.y - point.y) <= reach ? mark.spot.put : null;
  };
  const onPointerMove = (event: PointerEvent) => {
    const put = markAt(event, event.pointerType === 'mouse' ? REACH : Infinity);
    if (event.pointerType === 'mouse') setPointed(put);
    else if (put) onCurrent(put);
  };
  const onClick = (event: React.MouseEvent) => {
    const put = markAt(event, Infinity);
    if (put) onCurrent(put);
  };
  const press = (pressed: boolean) => () => {
    isPressed.current = pressed;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (standing === null) return;
    if (event.key === 'Enter') togglePin((current ?? standing.spot.put).contract);
    const isOnIt = current === null || standing.spot.put === current;
    const put = stepTo(picture, standing, isOnIt, event.key);
    if (put === null) return;
    event.preventDefault();
    setPointed(null);
    onCurrent(put);
  };
  const nameOf = (date: string) => monthDay(date) + (marked?.has(date) ? ' e' : '');
  const words = read && wordsOf(read);
  const labels: readonly EndLabel[] = [
    ...(ends?.(scale) ?? []),
    ...drawn.flatMap(({ series, line }) => {
      const last = line.at(-1);
      return last ? [{ key: series.expiration, text: nameOf(series.expiration), y: last.y }] : [];
    }),
  ];
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Reading words={words} put={read} chain={chain} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the slider in it handles the keys */}
      <div
        className={styles.plot}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
        onClick={onClick}
      >
        <svg ref={field} aria-hidden="true">
          {behind(scale)}
          <Axes picture={picture} scale={scale} axes={axes} />
          <Marks drawn={drawn} />
          <EndLabels labels={labels} width={width} height={height} />
          <Rings marks={marks} read={read} width={width} />
        </svg>
        <input
          type="range"
          aria-label={`${title}, put by put`}
          aria-valuetext={words ? `${words.name}: ${words.figures}` : 'No put'}
          aria-describedby={`${id}-keys`}
          min="0"
          max={Math.max((standing?.series.line.length ?? 1) - 1, 0)}
          value={standing?.at ?? 0}
          onChange={({ target }) => {
            const spot = standing?.series.line[target.valueAsNumber];
            if (spot && !isPressed.current) onCurrent(spot.put);
          }}
          onPointerDown={press(true)}
          onPointerUp={press(false)}
          onPointerCancel={press(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className={styles.across} aria-hidden="true">
        {axes.across}
      </p>
      <figcaption>
        {note}{' '}
        <span id={`${id}-keys`} className="visually-hidden">
          Left and right move along the line of an expiration, up and down to another; Enter pins.
        </span>
      </figcaption>
    </figure>
  );
}
