import { normalCdf, normalDensity } from './normal';

/** A level watched at certain times, as ln(level / spot). */
export interface MovingBarrier {
  /** Years from now, ascending, above 0. */
  readonly times: readonly number[];
  readonly barriers: readonly number[];
  /** Mean gain of the logarithm of the stock per year. */
  readonly mean: number;
  /** Decimal per year. */
  readonly volatility: number;
}

/** Standard deviations beyond which the stock is assumed never to be. */
const REACH = 8;

/** A volatility below which the path is as good as known: densities would overflow doubles. */
const CERTAIN = 1e-6;

/** Points of the density per standard deviation of the shortest step. */
const FINENESS = 2.5;

/** First weights of the trapezoidal sum with Gregory's correction: error of the fourth order. */
const ENDS = [3 / 8, 7 / 6, 23 / 24] as const;

const weightOf = (point: number) => ENDS[point] ?? 1;

/** Where the stock is at the last time, on paths that never reached the barrier. */
interface Elsewhere {
  /** ln(stock / spot). */
  readonly distance: number;
  readonly chance: number;
}

export interface Reached {
  /** Chance that by each time the stock has been at or above the barrier at one of the times. */
  readonly chances: readonly number[];
  /** The other paths, as the weighted points of a sum over them. */
  readonly rest: readonly Elsewhere[];
}

/**
 * Chances that a stock reaches a barrier, watched only at the given times. The density of all paths
 * that have not reached it is carried from one time to the next, on points below the barrier;
 * whatever is above it has arrived. With hardly any volatility the path is known, and each chance
 * is 0 or 1.
 */
export function chanceOfReaching(barrier: MovingBarrier): Reached {
  if (barrier.times.length === 0) return { chances: [], rest: [{ distance: 0, chance: 1 }] };
  return barrier.volatility > CERTAIN ? carried(barrier) : certain(barrier);
}

function certain({ times, barriers, mean }: MovingBarrier): Reached {
  let reached = 0;
  const chances = times.map((time, at) => (reached = mean * time >= barriers[at]! ? 1 : reached));
  return { chances, rest: [{ distance: mean * times.at(-1)!, chance: 1 - reached }] };
}

function carried({ times, barriers, mean, volatility }: MovingBarrier): Reached {
  const steps = times.map((time, at) => time - (times[at - 1] ?? 0));
  const spacing = (volatility * Math.sqrt(Math.min(...steps))) / FINENESS;
  const topOf = (at: number) => {
    const farthest = mean * times[at]! + REACH * volatility * Math.sqrt(times[at]!);
    return Math.min(barriers[at]!, farthest);
  };
  const sizeOf = (at: number) => {
    const lowest = mean * times[at]! - REACH * volatility * Math.sqrt(times[at]!);
    return Math.max(0, Math.ceil((topOf(at) - lowest) / spacing) + 1);
  };
  let top = 0;
  let density = new Float64Array();
  const chances = times.map((_, at) => {
    const move = { mean: mean * steps[at]!, deviation: volatility * Math.sqrt(steps[at]!) };
    const next = new Float64Array(sizeOf(at));
    const newTop = topOf(at);
    if (at === 0) {
      for (let point = 0; point < next.length; point += 1) {
        const distance = newTop - point * spacing;
        next[point] = normalDensity((distance - move.mean) / move.deviation) / move.deviation;
      }
    } else spread(density, next, { shift: newTop - top, spacing, ...move });
    top = newTop;
    density = next;
    return at === 0
      ? 1 - normalCdf((newTop - move.mean) / move.deviation)
      : Math.min(1, Math.max(0, 1 - massOf(density, spacing)));
  });
  const rest = Array.from(density, (value, point) => ({
    distance: top - point * spacing,
    chance: value * weightOf(point) * spacing,
  }));
  return { chances, rest };
}

interface Spreading {
  /** How far the first point of the new density lies above that of the old one. */
  readonly shift: number;
  readonly spacing: number;
  readonly mean: number;
  readonly deviation: number;
}

/** The density one step later: each point spreads as a normal distribution. */
function spread(
  from: Float64Array,
  to: Float64Array,
  { shift, spacing, mean, deviation }: Spreading,
) {
  const weighted = from.map((value, point) => value * weightOf(point));
  const width = Math.ceil((REACH * deviation) / spacing);
  const center = Math.round((mean - shift) / spacing);
  // Weight of points this many places apart; place 0 is where the mean leads.
  const kernel = Float64Array.from({ length: 2 * width + 1 }, (_, place) => {
    const apart = shift + (place - width + center) * spacing;
    return (normalDensity((apart - mean) / deviation) / deviation) * spacing;
  });
  for (let point = 0; point < to.length; point += 1) {
    // New point j lies at shift - j spacing from the old top, old point k at - k spacing.
    const first = Math.max(0, point + center - width);
    const last = Math.min(weighted.length - 1, point + center + width);
    let sum = 0;
    for (let old = first; old <= last; old += 1) {
      sum += weighted[old]! * kernel[old - point - center + width]!;
    }
    to[point] = sum;
  }
}

const massOf = (density: Float64Array, spacing: number) =>
  density.reduce((sum, value, point) => sum + value * weightOf(point), 0) * spacing;
