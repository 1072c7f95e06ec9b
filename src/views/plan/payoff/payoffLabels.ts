import type { Line } from '../../../plan/line';
import {
  LINE_HEIGHT,
  placeLabels,
  type Box,
  type Frame,
  type Label,
  type PlacedLabel,
} from '../../../ui/placeLabels';
import { axisTitles, priceAxis, profitAxis } from './axisLabels';
import { moveLabels, shareLabels } from './likelyLabels';
import { markLabels, marksOf } from './markLabels';
import { scaleOf } from './payoffScale';
import { dayWords } from './payoffWords';
import { fallLabel, goesOnLabel, lossLine, mostLabel } from './resultLabels';
import { boundsOf, boxesOf, ROWS, type Sight } from './sight';

/** The lines of the marked prices, from their names down. */
const markLines = (sight: Pick<Sight, 'plan' | 'picture'>, { width, height, em }: Frame) =>
  marksOf(sight.plan, sight.picture).map(({ x }) => ({
    left: x * width,
    right: x * width,
    top: ROWS[1] * em,
    bottom: height,
  }));

/** Size of the strike's handle around its corner, in ems. */
const HANDLE = 0.9;

/** The area of the strike's handle, at the corner of the payoff. */
function handleBox({ plan, picture }: Sight, { width, em }: Frame): Box {
  const at = scaleOf(picture).x(plan.terms.strike) * width;
  const reach = HANDLE * em;
  return { left: at - reach, right: at + reach, top: -reach, bottom: reach };
}

/** All labels that stay fixed while the day moves; no two overlap. */
export function payoffLabels(sight: Sight, frame: Frame): readonly PlacedLabel[] {
  const { plan, picture } = sight;
  const bounds = boundsOf(frame);
  const avoided = [...lossLine(sight, frame), handleBox(sight, frame)];
  const placed = [...markLabels(marksOf(plan, picture), frame), ...profitAxis(picture, frame)];
  const add = (labels: readonly Label[]) =>
    placed.push(...placeLabels(labels, { frame, bounds, taken: boxesOf(placed), avoided }));
  placed.push(...priceAxis(picture, frame, boxesOf(placed)));
  add([mostLabel(sight), ...goesOnLabel(sight)]);
  placed.push(...shareLabels(sight, { frame, bounds, taken: boxesOf(placed), avoided }));
  add([...fallLabel(sight), ...moveLabels(sight)]);
  const taken = [...boxesOf(placed), ...markLines(sight, frame)];
  return [...placed, ...placeLabels(axisTitles(sight), { frame, bounds, taken })];
}

/** Positions along the dashed line to try for its name, as fractions of the width, best first. */
const ALONG = [0.6, 0.66, 0.54, 0.72, 0.48, 0.78, 0.42, 0.36, 0.84, 0.3];

/** The name of the dashed line, below it where there is room. */
export function lineLabel(
  { moment, profitTotals }: Line,
  sight: Pick<Sight, 'plan' | 'picture'>,
  frame: Frame,
  others: readonly PlacedLabel[],
): PlacedLabel | undefined {
  const { y } = scaleOf(sight.picture);
  const { width, height, em } = frame;
  const places = ALONG.map((x) => ({
    x,
    y: y(profitTotals[Math.floor(x * (profitTotals.length - 1))]!),
    dy: LINE_HEIGHT,
    anchor: 'start' as const,
  }));
  const bounds = { left: 0, right: width, top: 0, bottom: height - em / 4 };
  const words = boxesOf(others);
  const zero = { left: 0, right: width, top: y(0) * height, bottom: y(0) * height };
  const lines = [...markLines(sight, frame), zero];
  const named = (text: string, avoided: readonly Box[]) =>
    placeLabels([{ key: 'line', texts: [[text]], places }], {
      frame,
      bounds,
      taken: [...words, ...avoided],
    })[0];
  const when = dayWords(moment);
  return named(`bought back ${when}`, lines) ?? named(when, lines) ?? named(when, []);
}
