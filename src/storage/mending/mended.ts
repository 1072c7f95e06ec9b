import * as z from 'zod/mini';

/** Data with what a schema refuses of them replaced, and where that was. */
export interface Mended<T> {
  readonly data: T;
  /** Where something could not be read, as in draft.tickClass. */
  readonly lost: readonly string[];
}

type Path = readonly PropertyKey[];

/** Places that may be mended before data count as damaged beyond it. */
const MOST_PLACES = 200;

const isContainer = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * A copy with the innermost part on a path that `start` knows put back to what it is there; what lies
 * in a part that starts empty is taken out alone. Undefined where nothing of it can stay.
 */
function withStart(data: unknown, start: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || !isContainer(data) || !isContainer(start)) return start;
  if (key in start) {
    return { ...data, [key]: withStart(data[key], start[key], rest) };
  }
  if (Array.isArray(data)) return data.toSpliced(Number(key), 1);
  const { [key]: _, ...others } = data;
  return others;
}

/**
 * Foreign data as far as a schema can read them: where it refuses something, that starts as it does
 * in the first of some starts for which all else is accepted. Null where none helps.
 */
export function mended<T>(
  data: unknown,
  schema: z.ZodMiniType<T>,
  starts: readonly object[],
): Mended<T> | null {
  const tried = new Map<string, number>();
  let whole = data;
  for (let place = 0; place < MOST_PLACES; place += 1) {
    const checked = schema.safeParse(whole);
    if (checked.success) return { data: checked.data, lost: [...tried.keys()] };
    const { path } = checked.error.issues[0]!;
    const name = path.join('.');
    const times = tried.get(name) ?? 0;
    const start = starts[times];
    if (path.length === 0 || !start) return null;
    tried.set(name, times + 1);
    whole = withStart(whole, start, path);
  }
  return null;
}
