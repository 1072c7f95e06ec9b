/** Something at a position, pixels. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Side of a cell in pixels: holds a few marks where they are dense. */
const CELL = 24;

/**
 * Finds the nearest of many marks to a point without checking each: marks are sorted into cells
 * once, and the cells around the point are searched ring by ring.
 */
export function nearestOf<T extends Placed>(marks: readonly T[]) {
  const cells = new Map<string, T[]>();
  let far = 0;
  const cellOf = (at: number) => Math.floor(at / CELL);
  for (const mark of marks) {
    const [column, row] = [cellOf(mark.x), cellOf(mark.y)];
    const key = `${column} ${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(mark);
    else cells.set(key, [mark]);
    far = Math.max(far, Math.abs(column), Math.abs(row));
  }
  return ({ x, y }: Placed): T | null => {
    const [column, row] = [cellOf(x), cellOf(y)];
    const last = far + Math.max(Math.abs(column), Math.abs(row));
    let best: T | null = null;
    let least = Infinity;
    // Marks in a ring are at least one cell fewer than the ring's number away.
    for (let ring = 0; ring <= last && (ring - 1) * CELL <= least; ring++) {
      for (const [dx, dy] of ringOf(ring)) {
        for (const mark of cells.get(`${column + dx} ${row + dy}`) ?? []) {
          const distance = Math.hypot(mark.x - x, mark.y - y);
          if (distance < least) [best, least] = [mark, distance];
        }
      }
    }
    return best;
  };
}

/** The cells of a ring around one, as steps from it. */
function* ringOf(ring: number): Generator<readonly [number, number]> {
  if (ring === 0) {
    yield [0, 0];
    return;
  }
  for (let at = -ring; at <= ring; at++) {
    yield [at, -ring];
    yield [at, ring];
    if (Math.abs(at) < ring) {
      yield [-ring, at];
      yield [ring, at];
    }
  }
}
