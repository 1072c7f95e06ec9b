import type { FrontierLine, RollOption } from '../../../plan/book/next/frontier';
import { usdBrief } from '../../../text/format';
import { roundTicks } from '../../../text/roundTicks';
import type { Point, Tick } from '../../../ui/plot/Plot';

/** A roll with its new breakeven. */
interface EvenRoll {
  readonly roll: RollOption;
  readonly even: number;
}

export interface FrontierScale {
  /** Rolls that have a new breakeven, by expiration. */
  readonly lines: readonly { readonly expiration: string; readonly rolls: readonly EvenRoll[] }[];
  readonly at: (even: number, net: number) => Point;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Position of a zero net, as a fraction from the bottom. */
  readonly zero: number;
  /** Radius of a mark, from the days it adds. */
  readonly radius: (days: number) => number;
}

const signed = (value: number) => (value > 0 ? `+${usdBrief(value)}` : usdBrief(value));

/** Space around the outermost marks, as a share of the axis. */
const MARGIN = 0.06;

function axis(values: readonly number[], most: number, write: (value: number) => string) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * MARGIN || 1;
  const [from, to] = [low - room, high + room];
  const at = (value: number) => (value - from) / (to - from);
  const ticks = roundTicks(from, to, most).map((value) => ({ at: at(value), text: write(value) }));
  return { at, ticks };
}

/** The scales of net credit and breakeven; null if no roll has a breakeven. */
export function frontierScale(
  lines: readonly FrontierLine[],
  evenNow: number | null,
): FrontierScale | null {
  const even = lines.map(({ expiration, rolls }) => ({
    expiration,
    rolls: rolls.flatMap((roll): EvenRoll | [] => {
      const value = roll.plan.economicBreakeven;
      return value === null ? [] : { roll, even: value };
    }),
  }));
  const all = even.flatMap(({ rolls }) => rolls);
  if (all.length === 0) return null;
  const x = axis([...all.map((one) => one.even), evenNow ?? []].flat(), 5, usdBrief);
  const y = axis([0, ...all.map(({ roll }) => roll.plan.netPerShare)], 5, signed);
  const days = Math.max(...all.map(({ roll }) => roll.plan.addedDays), 1);
  return {
    lines: even.filter(({ rolls }) => rolls.length > 0),
    at: (value, net) => ({ x: x.at(value), y: y.at(net) }),
    xTicks: x.ticks,
    yTicks: y.ticks,
    zero: y.at(0),
    radius: (added) => 2 + 2.5 * Math.max(0, added / days),
  };
}
