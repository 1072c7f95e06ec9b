import { buyBackPricesOf, halfExitOf } from '../../../plan/derived';
import { momentOn } from '../../../plan/moment';
import type { PriceOn } from '../../../plan/exits/buyBackPrices';
import type { Plan } from '../../../plan/plan';
import { usdAxis } from '../../../text/resultFormat';
import { roundTicks } from '../../../text/roundTicks';
import { Card } from '../../../ui/Card';
import type { Label } from '../../../ui/placeLabels';
import { across, down, placeOf, Plot, through, type Point } from '../../../ui/plot/Plot';
import plot from '../../../ui/plot/Plot.module.css';
import {
  dayTick,
  orderTexts,
  pathTexts,
  PAYS_TEXTS,
  pictureWords,
} from '../../../words/plan/buyBackWords';
import { unpricedWords } from '../../../words/plan/unpriced';
import styles from './BuyBackPicture.module.css';

interface BuyBackPictureProps {
  readonly plan: Plan;
}

/** Top of the chart, in premiums: a put that doubled is above it. */
const SHOWN = 1.35;

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** The price of buying the put back, day by day, and the price below which that pays. */
export function BuyBackPicture({ plan }: BuyBackPictureProps) {
  if (plan.days < 2) return null;
  return (
    <Card title="Price to buy it back, dollars per share">
      {buyBackPricesOf(plan) ? (
        <Picture plan={plan} />
      ) : (
        <p className="note">{unpricedWords(plan, 'what buying back costs')}</p>
      )}
    </Card>
  );
}

function Picture({ plan }: BuyBackPictureProps) {
  const { unchanged, lower, pays } = buyBackPricesOf(plan)!;
  const half = halfExitOf(plan);
  const top = Math.max(plan.terms.premium, unchanged.prices[0]!.price) * SHOWN;
  const at = ({ day, price }: PriceOn): Point => ({ x: day / plan.days, y: price / top });
  const order = half && { x: 0, y: half.mark / top };
  const reached = half?.reached && { x: half.reached.day / plan.days, y: half.mark / top };
  return (
    <>
      <Plot
        name={pictureWords(plan)}
        xTicks={QUARTERS.map((share) => ({
          at: share,
          text: dayTick(plan, momentOn(plan, Math.round(plan.days * share))),
        }))}
        yTicks={roundTicks(0, top, 4).map((price) => ({ at: price / top, text: usdAxis(price) }))}
        labels={labelsOf(plan, at, pays !== null)}
        stretched={
          <>
            {pays && (
              <path
                className={styles.pays}
                d={`${through([...pays.map(at), at({ day: 0, price: 0 })])}Z`}
              />
            )}
            <PathBelow of={lower.prices.map(at)} className={plot.line} />
            <PathBelow of={unchanged.prices.map(at)} className={plot.zero} />
          </>
        }
      >
        <line className={plot.grid} x1={across(0)} x2={across(1)} y1={down(0)} y2={down(0)} />
        {order && (
          <line
            className={plot.dashed}
            x1={across(0)}
            x2={across(1)}
            y1={down(order.y)}
            y2={down(order.y)}
          />
        )}
        {reached && (
          <circle className={plot.mark} cx={across(reached.x)} cy={down(reached.y)} r="4" />
        )}
      </Plot>
      <p className="note">{pictureWords(plan)}</p>
    </>
  );
}

interface PathBelowProps {
  readonly of: readonly Point[];
  readonly className: string | undefined;
}

/** A line as far as it is in the chart; nothing if all of it is above. */
function PathBelow({ of, className }: PathBelowProps) {
  const shown = within(of);
  return shown.length > 0 && <path className={className} d={through(shown)} />;
}

/** The part of a line below the top of the chart, from where it enters. */
function within(points: readonly Point[]): readonly Point[] {
  const shown = points.findIndex(({ y }) => y <= 1);
  if (shown <= 0) return shown === 0 ? points : [];
  const [before, first] = [points[shown - 1]!, points[shown]!];
  const share = (before.y - 1) / (before.y - first.y);
  return [{ x: before.x + share * (first.x - before.x), y: 1 }, ...points.slice(shown)];
}

const LABEL_AT = [0.1, 0.3, 0.45, 0.6];
const LOWER_AT = [0.75, 0.85, 0.65, 0.9];

function labelsOf(plan: Plan, at: (price: PriceOn) => Point, pays: boolean): readonly Label[] {
  const { unchanged, lower } = buyBackPricesOf(plan)!;
  const half = halfExitOf(plan);
  const along = (prices: readonly PriceOn[], share: number) =>
    at(prices[Math.round((prices.length - 1) * share)]!);
  return [
    {
      key: 'unchanged',
      texts: pathTexts(plan, unchanged.spot, true),
      places: LABEL_AT.map((share) => placeOf(along(unchanged.prices, share), 'start', 0.4, -0.5)),
      strong: true,
    },
    ...(half
      ? [
          {
            key: 'order',
            texts: orderTexts(half),
            places: [placeOf(at({ day: 0, price: half.mark }), 'start', 0.5, 1.2)],
            strong: true,
          },
        ]
      : []),
    ...(pays
      ? [
          {
            key: 'pays',
            texts: PAYS_TEXTS,
            places: [placeOf({ x: 0, y: 0 }, 'start', 0.5, -0.6)],
          },
        ]
      : []),
    {
      key: 'lower',
      texts: pathTexts(plan, lower.spot, false),
      places: LOWER_AT.map((share) => along(lower.prices, share))
        .filter(({ y }) => y < 1)
        .map((point) => placeOf(point, 'start', 0.5, -0.4)),
    },
  ];
}
