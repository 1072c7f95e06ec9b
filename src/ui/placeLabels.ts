/** A possible position for a label: fractions of the drawing's sides, plus an offset. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Offset in ems: it grows with the type. */
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Label {
  readonly key: string;
  /** Its text in lines, longest version first: a label without room gets a shorter one. */
  readonly texts: readonly (readonly string[])[];
  /** Best one first. */
  readonly places: readonly Place[];
  readonly strong?: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly place: Place;
  readonly strong: boolean;
  /** The area it covers, pixels. */
  readonly box: Box;
}

/** A drawing and its type, pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Font size. */
  readonly em: number;
  readonly widthOf: (text: string, strong: boolean) => number;
}

/** Lines of type: their distance, and the height above and below the baseline. */
export const LINE_HEIGHT = 1.25;
const ASCENT = 0.92;
const DESCENT = 0.23;

/** Gap between two labels on one line, in ems. */
const GAP = 0.5;

const START = { start: 0, middle: 0.5, end: 1 } as const;

/** The area a text covers in the drawing. */
export function boxOf(
  lines: readonly string[],
  { x, y, dx = 0, dy = 0, anchor }: Place,
  strong: boolean,
  { width, height, em, widthOf }: Frame,
): Box {
  const length = Math.max(...lines.map((line) => widthOf(line, strong)));
  const left = x * width + dx * em - START[anchor] * length;
  const baseline = y * height + dy * em;
  return {
    left,
    right: left + length,
    top: baseline - ASCENT * em,
    bottom: baseline + ((lines.length - 1) * LINE_HEIGHT + DESCENT) * em,
  };
}

export const meet = (a: Box, b: Box, gap = 0) =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;

const isWithin = (box: Box, bounds: Box) =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

export interface Room {
  readonly frame: Frame;
  readonly bounds: Box;
  /** Areas no label may cover. */
  readonly taken: readonly Box[];
  /** Areas to cover only if there is no other position. */
  readonly avoided?: readonly Box[];
}

/** The order in which a label is tried: at each position, the longest text that fits. */
const trials = ({ texts, places }: Label) =>
  places.flatMap((place) => texts.map((lines) => ({ place, lines })));

/** The order if it must cover areas to avoid: shortest text first. */
const shortestFirst = (label: Label) => trials({ ...label, texts: label.texts.slice(-1) });

/**
 * Places labels, most important first, each at its best free position with the longest text that
 * fits. A label that fits nowhere is left out, so that no two ever overlap.
 */
export function placeLabels(labels: readonly Label[], room: Room): readonly PlacedLabel[] {
  const { frame, bounds, taken, avoided = [] } = room;
  const placed: PlacedLabel[] = [];
  const firstFree = (label: Label, tried: ReturnType<typeof trials>, others: readonly Box[]) => {
    const { key, strong = false } = label;
    for (const { place, lines } of tried) {
      const box = boxOf(lines, place, strong, frame);
      const isFree = !others.some((other) => meet(box, other, GAP * frame.em));
      if (isFree && isWithin(box, bounds)) return { key, lines, place, strong, box };
    }
    return null;
  };
  for (const label of labels) {
    const kept = [...taken, ...placed.map(({ box }) => box)];
    const found =
      firstFree(label, trials(label), [...kept, ...avoided]) ??
      firstFree(label, shortestFirst(label), kept);
    if (found) placed.push(found);
  }
  return placed;
}
