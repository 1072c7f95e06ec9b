import { aboutPrice } from '../../../text/aboutPrice';
import {
  LINE_HEIGHT,
  placeLabels,
  type Box,
  type Label,
  type PlacedLabel,
  type Room,
} from '../../../ui/placeLabels';
import { scaleOf } from './payoffScale';
import { moveTexts, shareTexts } from './payoffWords';
import { CAPTION, MOVE_ENDS, oneLine, type Sight } from './sight';

/** Height above the foot of the drawing, in ems. */
const FOOT = -0.75;

/** How much ends on each side of the strike, both on one line, in the longest text that fits. */
export function shareLabels({ plan, picture, likely }: Sight, room: Room): readonly PlacedLabel[] {
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

/** Both ends of the expected move, and its name. */
export function moveLabels({ picture, likely }: Sight): readonly Label[] {
  if (!likely) return [];
  const { x } = scaleOf(picture);
  const { low, high } = likely.range;
  const [left, right] = [x(low), x(high)];
  return [
    {
      key: 'move low',
      texts: [[aboutPrice(low)]],
      places: [
        { x: left, dx: -0.5, y: 1, dy: MOVE_ENDS, anchor: 'end' },
        { x: left, y: 1, dy: CAPTION, anchor: 'start' },
      ],
    },
    {
      key: 'move high',
      texts: [[aboutPrice(high)]],
      places: [
        { x: right, dx: 0.5, y: 1, dy: MOVE_ENDS, anchor: 'start' },
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
