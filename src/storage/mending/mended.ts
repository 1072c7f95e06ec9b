import * as z from 'zod/mini';

/** Data with invalid parts replaced, and where. */
export interface Mended<T> {
  readonly data: T;
  /** Paths of parts that could not be read, such as draft.tickClass. */
  readonly lost: readonly string[];
}

type Path = readonly PropertyKey[];

/** Most parts to replace before data count as damaged beyond repair. */
const MOST_PLACES = 200;

const isContainer = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * A copy with the innermost part on a path that `start` has reset to its value there; an entry of a
 * part that starts empty is removed alone. Undefined if nothing of it can stay.
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
 * Foreign data as far as a schema accepts them: refused parts get the values of the first of
 * several starts with which the rest is accepted. Null if none helps.
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
