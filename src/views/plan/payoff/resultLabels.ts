import { profitAtExpiration } from '../../../core/put/payoff';
import { LINE_HEIGHT, type Box, type Frame, type Label } from '../../../ui/placeLabels';
import { scaleOf } from './payoffScale';
import { fallTexts, goesOnTexts, resultLabel } from './payoffWords';
import { oneLine, type Sight } from './sight';

/** Distance from the edge of the drawing, and above the tear, in ems. */
const INSET = 0.8;
const ABOVE_TEAR = -1.2;

/** The line of loss, as an area that labels should avoid. */
export function lossLine({ plan, picture }: Sight, { width, height, em }: Frame): readonly Box[] {
  const { x, y } = scaleOf(picture);
  const low = picture.tornAt ?? picture.spots.low;
  const high = plan.terms.strike;
  const steps = 60;
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

/** The largest gain, on its line. */
export function mostLabel({ plan, picture }: Sight): Label {
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

/** At the left, this far above the foot or some lines higher. */
const atFoot = (above: number) =>
  [0, 1, 2, 3].map(
    (up) => ({ x: 0, dx: INSET, y: 1, dy: above - up * LINE_HEIGHT, anchor: 'start' }) as const,
  );

/** How large the loss gets beyond the picture. */
export function goesOnLabel({ plan, picture }: Sight): readonly Label[] {
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

/** Where the fall asked about ends, relative to the picture; null if it costs nothing. */
export function fallen({ plan, picture }: Pick<Sight, 'plan' | 'picture'>) {
  const { trade, fall, afterFallTotal: profit } = plan;
  if (!trade || profit === null || profit >= 0) return null;
  const spot = trade.spot * (1 - fall);
  const { spots, profits } = picture;
  const where = profit < profits.low ? 'below' : spot < spots.low ? 'left of' : null;
  return { spot, profit, where };
}

/** The cost of that fall, if any: at its place, or where the picture ends. */
export function fallLabel(sight: Sight): readonly Label[] {
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
            { ...there, dx: -INSET, dy: -LINE_HEIGHT - 0.7, anchor: 'end' },
            { ...there, dx: INSET, dy: 1, anchor: 'start' },
          ],
    },
  ];
}
