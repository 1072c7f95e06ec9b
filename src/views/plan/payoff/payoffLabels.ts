import { profitAtExpiration } from '../../../core/put/payoff';
import type { PayoffPicture } from '../../../core/put/payoffPicture';
import type { Line } from '../../../plan/line';
import type { Likely } from '../../../plan/picture';
import type { Plan } from '../../../plan/plan';
import { usdAxis } from '../../../text/format';
import { roundTicks } from '../../../text/roundTicks';
import { atStart } from '../../../text/sentence';
import {
  boxOf,
  LINE_HEIGHT,
  placeLabels,
  type Box,
  type Frame,
  type Label,
  type PlacedLabel,
  type Room,
} from '../../../ui/placeLabels';
import { noun } from '../../../words/planWords';
import { GUTTER, markLabels, marksOf, ROWS } from './markLabels';
import { scaleOf } from './payoffScale';
import {
  aboutPrice,
  dayWords,
  fallTexts,
  goesOnTexts,
  moveTexts,
  resultLabel,
  shareTexts,
} from './payoffWords';

/** In the size of the type: the lines below the drawing, and where words stand in it. */
const TICKS = 1.35;
export const MOVE_BAR = 2.35;
const MOVE = 2.7;
const CAPTION = 4;
const BELOW = 4.5;
const FOOT = -0.75;
const ABOVE_TEAR = -1.2;
const INSET = 0.8;

const MOST_TICKS = 5;

/** What of the picture is not the trade: its words stand still while the day moves. */
export interface Sight {
  readonly plan: Plan;
  readonly picture: PayoffPicture;
  readonly likely: Likely | null;
}

const boundsOf = ({ width, height, em }: Frame): Box => ({
  left: -GUTTER * em,
  right: width + em,
  top: (ROWS[0] - 1) * em,
  bottom: height + BELOW * em,
});

/** Round values that are shown as they are: no axis has half cents. */
const ticksOf = ({ low, high }: { readonly low: number; readonly high: number }, most: number) =>
  roundTicks(low, high, most).filter(
    (tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-6,
  );

export const profitTicks = ({ profits }: PayoffPicture) => ticksOf(profits, MOST_TICKS);

function profitAxis(picture: PayoffPicture, frame: Frame): readonly PlacedLabel[] {
  const { y } = scaleOf(picture);
  return profitTicks(picture).map((tick) => {
    const lines = [usdAxis(tick)];
    const place = { x: 0, dx: -0.67, y: y(tick), dy: 0.35, anchor: 'end' as const };
    return {
      key: `profit ${tick}`,
      lines,
      place,
      strong: false,
      box: boxOf(lines, place, false, frame),
    };
  });
}

/** As many round prices as find room beside each other; what else is in the way takes their place. */
function priceAxis(
  picture: PayoffPicture,
  frame: Frame,
  taken: readonly Box[],
): readonly PlacedLabel[] {
  const { x } = scaleOf(picture);
  const bounds = boundsOf(frame);
  const axes = Array.from({ length: MOST_TICKS }, (_, fewer) =>
    ticksOf(picture.spots, MOST_TICKS - fewer).flatMap((tick) =>
      placeLabels(
        [
          {
            key: `price ${tick}`,
            texts: [[usdAxis(tick)]],
            places: [{ x: x(tick), y: 1, dy: TICKS, anchor: 'middle' }],
          },
        ],
        { frame, bounds, taken },
      ),
    ),
  );
  const isRoomy = (axis: readonly PlacedLabel[]) =>
    axis.every(({ box }, i) => i === 0 || axis[i - 1]!.box.right + frame.em < box.left);
  return axes.find(isRoomy) ?? [];
}

/** The line of loss as what words had better not cover. */
function lossLine({ plan, picture }: Sight, { width, height, em }: Frame): readonly Box[] {
  const { x, y } = scaleOf(picture);
  const low = picture.tornAt ?? picture.spots.low;
  const high = plan.terms.strike;
  const steps = 24;
  const pad = em / 4;
  return Array.from({ length: steps }, (_, step) => {
    const [from, to] = [step, step + 1].map((at) => low + ((high - low) * at) / steps);
    return {
      left: x(from!) * width - pad,
      right: x(to!) * width + pad,
      top: y(profitAtExpiration(plan.terms, to!)) * height - pad,
      bottom: y(profitAtExpiration(plan.terms, from!)) * height + pad,
    };
  });
}

const oneLine = (texts: readonly string[]) => texts.map((text) => [text]);

function mostLabel({ plan, picture }: Sight): Label {
  const { x, y } = scaleOf(picture);
  const kept = plan.analysis.netPremiumTotal;
  const most = resultLabel(kept);
  return {
    key: 'most',
    texts: oneLine([`${most} at most`, most]),
    places: [
      { x: 1, y: y(kept), dy: -0.5, anchor: 'end' },
      { x: x(plan.terms.strike), dx: -INSET, y: y(kept), dy: 0.35, anchor: 'end' },
    ],
    strong: true,
  };
}

/** At the left, so far above the foot or some lines further up. */
const atFoot = (above: number) =>
  [0, 1, 2, 3].map(
    (up) => ({ x: 0, dx: INSET, y: 1, dy: above - up * LINE_HEIGHT, anchor: 'start' }) as const,
  );

function goesOnLabel({ plan, picture }: Sight): readonly Label[] {
  if (picture.spots.low === 0 && picture.tornAt === null) return [];
  return [
    {
      key: 'goes on',
      texts: oneLine(goesOnTexts(plan)),
      places: atFoot(ABOVE_TEAR),
      strong: true,
    },
  ];
}

/** Where the fall asked about ends, and how it lies to the picture; null where it costs nothing. */
export function fallen({ plan, picture }: Pick<Sight, 'plan' | 'picture'>) {
  const { trade, fall, afterFallTotal: profit } = plan;
  if (!trade || profit === null || profit >= 0) return null;
  const spot = trade.spot * (1 - fall);
  const { spots, profits } = picture;
  const where = profit < profits.low ? 'below' : spot < spots.low ? 'left of' : null;
  return { spot, profit, where };
}

function fallLabel(sight: Sight): readonly Label[] {
  const end = fallen(sight);
  if (!end) return [];
  const { spot, profit, where } = end;
  const { x, y } = scaleOf(sight.picture);
  const there = { x: x(spot), y: y(profit) };
  return [
    {
      key: 'fall',
      texts: fallTexts(sight.plan, spot, profit, where),
      places: where
        ? atFoot(ABOVE_TEAR - 2 * LINE_HEIGHT - 0.4)
        : [
            { ...there, dx: -INSET, dy: -LINE_HEIGHT - 0.4, anchor: 'end' },
            { ...there, dx: INSET, dy: 1, anchor: 'start' },
          ],
    },
  ];
}

/** How much ends on each side of the strike: both on one line, in as many words as fit there. */
function shareLabels({ plan, picture, likely }: Sight, room: Room): readonly PlacedLabel[] {
  if (!likely) return [];
  const x = scaleOf(picture).x(plan.terms.strike);
  const pairs = [0, 1, 2].flatMap((up) => {
    const at = { x, y: 1, dy: FOOT - up * LINE_HEIGHT };
    const left = [{ ...at, dx: -0.5, anchor: 'end' as const }];
    const right = [{ ...at, dx: 0.5, anchor: 'start' as const }];
    return shareTexts(likely.assignment).map(([below, above]) => [
      { key: 'below', texts: [[below]], places: left },
      { key: 'above', texts: [[above]], places: right },
    ]);
  });
  const placed = (avoided: readonly Box[]) =>
    pairs
      .map((pair) => placeLabels(pair, { ...room, taken: [...room.taken, ...avoided] }))
      .find(({ length }) => length === 2);
  return placed(room.avoided ?? []) ?? placed([]) ?? [];
}

/** The two ends of the expected move, and what it is. */
function moveLabels({ picture, likely }: Sight): readonly Label[] {
  if (!likely) return [];
  const { x } = scaleOf(picture);
  const { low, high } = likely.range;
  const [left, right] = [x(low), x(high)];
  return [
    {
      key: 'move low',
      texts: [[aboutPrice(low)]],
      places: [
        { x: left, dx: -0.5, y: 1, dy: MOVE, anchor: 'end' },
        { x: left, y: 1, dy: CAPTION, anchor: 'start' },
      ],
    },
    {
      key: 'move high',
      texts: [[aboutPrice(high)]],
      places: [
        { x: right, dx: 0.5, y: 1, dy: MOVE, anchor: 'start' },
        { x: right, y: 1, dy: CAPTION, anchor: 'end' },
      ],
    },
    {
      key: 'move',
      texts: oneLine(moveTexts(likely.range)),
      places: [
        { x: (left + right) / 2, y: 1, dy: CAPTION, anchor: 'middle' },
        { x: 0, y: 1, dy: CAPTION, anchor: 'start' },
        { x: 1, y: 1, dy: CAPTION, anchor: 'end' },
      ],
    },
  ];
}

function axisTitles({ plan }: Sight): readonly Label[] {
  const price = `${noun(plan)} price at expiration`;
  return [
    {
      key: 'profit title',
      texts: oneLine(['Profit at expiration, dollars', 'Profit, dollars']),
      places: ROWS.map((dy) => ({ x: 0, dx: -GUTTER, y: 0, dy, anchor: 'start' })),
    },
    {
      key: 'price title',
      texts: oneLine([`${atStart(price)}, dollars`, atStart(price)]),
      places: [
        { x: 1, y: 1, dy: CAPTION, anchor: 'end' },
        { x: 1, y: 1, dy: MOVE, anchor: 'end' },
        { x: 0, dx: -GUTTER, y: 1, dy: CAPTION, anchor: 'start' },
      ],
    },
  ];
}

const boxesOf = (labels: readonly PlacedLabel[]) => labels.map(({ box }) => box);

/** The lines of the marked prices, from their names down. */
const markLines = (sight: Pick<Sight, 'plan' | 'picture'>, { width, height, em }: Frame) =>
  marksOf(sight.plan, sight.picture).map(({ x }) => ({
    left: x * width,
    right: x * width,
    top: ROWS[1] * em,
    bottom: height,
  }));

/** All the words of the picture that stand still while the day moves; no two of them meet. */
export function payoffLabels(sight: Sight, frame: Frame): readonly PlacedLabel[] {
  const { plan, picture } = sight;
  const bounds = boundsOf(frame);
  const avoided = lossLine(sight, frame);
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

/** Where along the dashed line its name is looked for: fractions of the width, the best first. */
const ALONG = [0.6, 0.66, 0.54, 0.72, 0.48, 0.78, 0.42, 0.36, 0.84, 0.3];

/** The name of the dashed line, below it where it finds room among the other words. */
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
