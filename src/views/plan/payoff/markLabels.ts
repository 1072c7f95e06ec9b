import type { PayoffPicture } from '../../../core/put/payoffPicture';
import type { Plan } from '../../../plan/plan';
import { usdBrief } from '../../../text/format';
import { boxOf, type Frame, type PlacedLabel } from '../../../ui/placeLabels';
import { NAMES } from '../../../words/names';
import { scaleOf } from './payoffScale';
import { GUTTER, ROWS } from './sight';

/** Distance between a line and its name. */
const BESIDE = 0.42;

/** Most letters of a stock's name beside its line. */
const LONGEST_NAME = 20;

type MarkKind = 'strike' | 'breakeven' | 'now';

interface Mark {
  readonly key: MarkKind;
  /** Fraction of the width. */
  readonly x: number;
  /** Its name and price, and a shorter version. */
  readonly texts: readonly [string, string];
}

/** The marked prices, ascending. */
export function marksOf(plan: Plan, picture: PayoffPicture): readonly Mark[] {
  const { terms, breakeven, trade, input } = plan;
  const { x } = scaleOf(picture);
  const name = input.stock && input.stock.length <= LONGEST_NAME ? `${input.stock} now` : 'Now';
  const named = (key: MarkKind, spot: number, full: string, short = full): Mark => ({
    key,
    x: x(spot),
    texts: [`${full} ${usdBrief(spot)}`, `${short} ${usdBrief(spot)}`],
  });
  return [
    ...(breakeven === null ? [] : [named('breakeven', breakeven, NAMES.breakeven)]),
    named('strike', terms.strike, 'Strike'),
    ...(trade ? [named('now', trade.spot, name, 'Now')] : []),
  ]
    .filter((mark) => mark.x >= 0)
    .toSorted((a, b) => a.x - b.x);
}

const at = (mark: Mark, side: 'left' | 'right', row: number) => ({
  x: mark.x,
  dx: side === 'left' ? -BESIDE : BESIDE,
  y: 0,
  dy: ROWS[row]!,
  anchor: side === 'left' ? ('end' as const) : ('start' as const),
});

function placed(mark: Mark, short: boolean, place: PlacedLabel['place'], frame: Frame) {
  const lines = [mark.texts[short ? 1 : 0]];
  return { key: mark.key, lines, place, strong: true, box: boxOf(lines, place, true, frame) };
}

/**
 * Places one side's marks from the inside out, each on the highest row that is free as far as its
 * line.
 */
function onSide(marks: readonly Mark[], side: 'left' | 'right', short: boolean, frame: Frame) {
  const rows: { readonly label: PlacedLabel; readonly row: number }[] = [];
  for (const mark of marks) {
    const line = mark.x * frame.width;
    const reached = rows.filter(({ label: { box } }) =>
      side === 'left' ? box.left < line + frame.em : box.right > line - frame.em,
    );
    const row = Math.max(-1, ...reached.map((one) => one.row)) + 1;
    rows.push({ label: placed(mark, short, at(mark, side, row), frame), row });
  }
  return rows.map(({ label }) => label);
}

/** The names with the first `left` of them left of their lines, and the others right. */
const split = (marks: readonly Mark[], left: number, short: boolean, frame: Frame) => [
  ...onSide(marks.slice(0, left).toReversed(), 'left', short, frame),
  ...onSide(marks.slice(left), 'right', short, frame),
];

/** Each name on its own row, as close to its line as the width allows. */
const stacked = (marks: readonly Mark[], frame: Frame) =>
  marks.map((mark, row) => {
    const half = frame.widthOf(mark.texts[1], true) / 2 / frame.width;
    const x = Math.max(half, Math.min(1 - half, mark.x));
    return placed(mark, true, { x, y: 0, dy: ROWS[row]!, anchor: 'middle' }, frame);
  });

/**
 * The names of the marked prices, left and right of their lines on as few rows as possible: no name
 * meets another name, or another's line. If that is impossible, each has its own row.
 */
export function markLabels(marks: readonly Mark[], frame: Frame): readonly PlacedLabel[] {
  const best = marks.length - 1;
  const splits = Array.from({ length: marks.length + 1 }, (_, left) => left).toSorted(
    (a, b) => Math.abs(a - best) - Math.abs(b - best),
  );
  for (const short of [false, true]) {
    for (const left of splits) {
      const labels = split(marks, left, short, frame);
      if (labels.every(({ box }) => box.left >= -GUTTER * frame.em && box.right <= frame.width))
        return labels;
    }
  }
  return stacked(marks, frame);
}
