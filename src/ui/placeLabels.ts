/** Where a label may stand in a drawing: fractions of its sides, and widths of a letter beside them. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** From there, in the size of the type: as long as the type is larger, so is the distance. */
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Label {
  readonly key: string;
  /** What it says, in lines, the longest first: what finds no room says less. */
  readonly texts: readonly (readonly string[])[];
  /** The best first. */
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
  /** What it takes of the drawing, pixels. */
  readonly box: Box;
}

/** A drawing with its type, pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Size of the type. */
  readonly em: number;
  readonly widthOf: (text: string, strong: boolean) => number;
}

/** Lines of type: how far apart, and what is above and below the line that letters stand on. */
export const LINE_HEIGHT = 1.25;
const ASCENT = 0.92;
const DESCENT = 0.23;

/** Left between two labels on one line, in the size of the type. */
const GAP = 0.5;

const START = { start: 0, middle: 0.5, end: 1 } as const;

/** What a text takes of the drawing. */
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
  /** What no label may cover. */
  readonly taken: readonly Box[];
  /** What it covers only where there is no other place. */
  readonly avoided?: readonly Box[];
}

/** In what order a label is tried: at each place in as many words as fit there. */
const trials = ({ texts, places }: Label) =>
  places.flatMap((place) => texts.map((lines) => ({ place, lines })));

/** The same where it covers what it had better not: the fewest words first. */
const shortestFirst = (label: Label) => trials({ ...label, texts: label.texts.slice(-1) });

/**
 * Each label, the most important first, at its best place that is free, in as many words as fit there.
 * One that fits nowhere is left out, so that no two ever meet.
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
