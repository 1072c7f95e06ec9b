import { aboutPrice } from '../../../text/aboutPrice';
import type { ExpectedRange } from '../../../core/pricing/expectedRange';
import type { Moment } from '../../../plan/moment';
import type { Plan } from '../../../plan/plan';
import { chance, percentChance } from '../../../text/chanceFormat';
import { monthDay, percentBrief } from '../../../text/format';
import { usdResult, usdResultShort } from '../../../text/resultFormat';
import { briefDate } from '../../../words/briefDate';

/** Below this, the cents of a result matter. */
const FEW_DOLLARS = 10;

/** A result beside a line: `+$539`, `−$1.07`. */
export const resultLabel = (dollars: number) =>
  Math.abs(dollars) < FEW_DOLLARS ? usdResult(dollars) : usdResultShort(dollars);

/** The end of the line: `on Jan 4`, `at expiration`. */
export const atEnd = (plan: Plan) =>
  plan.expiration && plan.days > 0 ? `on ${briefDate(plan)(plan.expiration)}` : 'at expiration';

/** `Profit or loss on Jan 4, by GOOGL’s price`. */
export const titleWords = (plan: Plan) =>
  `Profit or loss ${atEnd(plan)}, by ${plan.stockName}’s price`;

/** A day before expiration: `today`, `on Dec 16`. */
export const dayWords = ({ day, date }: Moment) =>
  day === 0 ? 'today' : `on ${date ? monthDay(date) : `day ${day}`}`;

/** How large the loss gets if the picture does not show all of it. */
export function goesOnTexts({ analysis }: Plan): readonly string[] {
  const worst = resultLabel(-analysis.maxLossTotal);
  return [`it goes on to ${worst} at $0`, `to ${worst} at $0`, `to ${worst}`];
}

/** The result of the fall asked about; `where` says where it is if not in the picture. */
export function fallTexts({ fall }: Plan, spot: number, profit: number, where: string | null) {
  const down = `down ${percentBrief(fall)}`;
  const result = resultLabel(profit);
  return [
    [`${down}, at ${aboutPrice(spot)}:`, where ? `${result}, ${where} this picture` : result],
    [down, result],
  ];
}

/** `28% end below` and `72% end above`, and shorter versions. */
export function shareTexts(below: number): readonly (readonly [string, string])[] {
  const [low, high] = [percentChance(below), percentChance(1 - below)];
  return [
    [`${low} end below`, `${high} end above`],
    [`${low} below`, `${high} above`],
    [low, `${high} above`],
    [low, high],
  ];
}

const TWO_IN_THREE = 2 / 3;
const NEARLY = 0.03;

const timesInside = (share: number) =>
  Math.abs(share - TWO_IN_THREE) < NEARLY ? 'about 2 times in 3' : chance(share);

/** `expected move: inside it about 2 times in 3`. */
export function moveTexts({ share }: ExpectedRange): readonly string[] {
  const times = timesInside(share);
  return [`expected move: inside it ${times}`, `expected move, ${times}`, 'expected move'];
}
