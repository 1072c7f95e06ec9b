import type { PayoffPicture } from '../../../core/put/payoffPicture';
import { usdAxis } from '../../../text/resultFormat';
import { roundTicks } from '../../../text/roundTicks';
import { atStart } from '../../../text/sentence';
import {
  boxOf,
  placeLabels,
  type Box,
  type Frame,
  type Label,
  type PlacedLabel,
} from '../../../ui/placeLabels';
import { noun } from '../../../words/planWords';
import { scaleOf } from './payoffScale';
import { boundsOf, CAPTION, GUTTER, MOVE_ENDS, oneLine, PRICES, ROWS, type Sight } from './sight';

const MOST_TICKS = 5;

/** Round values that look round as displayed: no axis has half cents. */
const ticksOf = ({ low, high }: { readonly low: number; readonly high: number }, most: number) =>
  roundTicks(low, high, most).filter(
    (tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-6,
  );

export const profitTicks = ({ profits }: PayoffPicture) => ticksOf(profits, MOST_TICKS);

/** The profits at the left of the drawing. */
export function profitAxis(picture: PayoffPicture, frame: Frame): readonly PlacedLabel[] {
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

/** As many round prices as fit side by side; other labels take precedence. */
export function priceAxis(
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
            places: [{ x: x(tick), y: 1, dy: PRICES, anchor: 'middle' }],
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

/** The titles of the axes. */
export function axisTitles({ plan }: Sight): readonly Label[] {
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
        { x: 1, y: 1, dy: MOVE_ENDS, anchor: 'end' },
        { x: 0, dx: -GUTTER, y: 1, dy: CAPTION, anchor: 'start' },
      ],
    },
  ];
}
