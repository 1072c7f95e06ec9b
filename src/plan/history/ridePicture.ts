import { fallsOf } from '../../core/history/replay/falls';
import { dayNumber } from '../../core/market/calendar';
import type { Replayed } from '../../core/history/replay/replay';
import type { StartBand } from '../../core/history/replay/startDays';

/** A point of a drawing, as fractions from the left and from the bottom. */
export interface RidePoint {
  readonly x: number;
  readonly y: number;
}

interface AxisTick {
  /** Fraction of the axis. */
  readonly at: number;
  readonly value: number;
}

/** The value of a dollar on a log scale and, below it, its distance from its high. */
export interface RidePicture {
  readonly rule: readonly RidePoint[];
  readonly index: readonly RidePoint[];
  readonly bills: readonly RidePoint[];
  readonly ruleFalls: readonly RidePoint[];
  readonly indexFalls: readonly RidePoint[];
  /** Ticks at round multiples of the start, and at years. */
  readonly worths: readonly AxisTick[];
  readonly falls: readonly AxisTick[];
  readonly years: readonly AxisTick[];
  /** Horizontal position of a day, such as the last day of the calibration. */
  readonly xOf: (date: string) => number;
  readonly yOf: (worth: number) => number;
}

/** Most points drawn per line: about as many as a wide drawing has pixels. */
const MOST = 500;

/** Round multiples on a log axis, few enough to be readable. */
const STEPS = [1, 2, 5] as const;
const FEW = 6;

function worthTicks(low: number, high: number): readonly number[] {
  const all = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const step of STEPS) all.push(step * 10 ** power);
  }
  const within = all.filter((value) => value >= low && value <= high);
  const tens = within.filter((value) => Number.isInteger(Math.log10(value)));
  return within.length > FEW && tens.length > 1 ? tens : within;
}

function fallTicks(deepest: number): readonly number[] {
  const step = deepest < -0.4 ? 0.2 : deepest < -0.15 ? 0.1 : 0.05;
  return Array.from({ length: Math.floor(-deepest / step) + 1 }, (_, at) => 0 - at * step);
}

/** Indexes drawn of a line: each slice's last and its lowest, so that no low is lost. */
function drawnPlaces(values: Float64Array): readonly number[] {
  const width = Math.max(1, Math.ceil(values.length / (MOST / 2)));
  const places = new Set([0, values.length - 1]);
  for (let from = 0; from < values.length; from += width) {
    const end = Math.min(from + width, values.length);
    let lowest = from;
    for (let at = from; at < end; at++) if (values[at]! < values[lowest]!) lowest = at;
    places.add(lowest).add(end - 1);
  }
  return [...places].toSorted((one, other) => one - other);
}

/** The picture of a replay; its scale includes the band of other starts, if given. */
export function ridePicture(replayed: Replayed, band: StartBand | null): RidePicture {
  const { dates, values, indexValues, billValues } = replayed;
  const numbers = dates.map((date) => dayNumber(date));
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const xAt = (number: number) => (number - first) / (last - first);
  const extremes = [values, indexValues, billValues].map((all) => [
    all.reduce((low, value) => Math.min(low, value)),
    all.reduce((high, value) => Math.max(high, value)),
  ]);
  const bandEnds = band === null ? [] : band.months.flatMap(({ low, high }) => [low, high]);
  const low = Math.min(...extremes.flat(), ...bandEnds) * 0.95;
  const high = Math.max(...extremes.flat(), ...bandEnds) * 1.05;
  const yOf = (worth: number) => Math.log(worth / low) / Math.log(high / low);
  const [falls, indexFalls] = [fallsOf(values), fallsOf(indexValues)];
  const deepest = Math.min(...falls, ...indexFalls, -0.05);
  const line = (all: Float64Array, y: (value: number) => number) =>
    drawnPlaces(all).map((at) => ({ x: xAt(numbers[at]!), y: y(all[at]!) }));
  const fallAt = (fall: number) => 1 - fall / deepest;
  return {
    rule: line(values, yOf),
    index: line(indexValues, yOf),
    bills: line(billValues, yOf),
    ruleFalls: line(falls, fallAt),
    indexFalls: line(indexFalls, fallAt),
    worths: worthTicks(low, high).map((value) => ({ at: yOf(value), value })),
    falls: fallTicks(deepest).map((value) => ({ at: fallAt(value), value })),
    years: yearTicks(dates).map((value) => ({ at: xAt(dayNumber(`${value}-01-01`)), value })),
    xOf: (date) => xAt(dayNumber(date)),
    yOf,
  };
}

/** Round years within the days. */
function yearTicks(dates: readonly string[]): readonly number[] {
  const first = Number(dates[0]!.slice(0, 4)) + 1;
  const last = Number(dates.at(-1)!.slice(0, 4));
  const step = [1, 2, 5, 10].find((years) => (last - first) / years < 7) ?? 10;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => year % step === 0,
  );
}
