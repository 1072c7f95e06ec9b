/** Lines each key moves down. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A control in a line: for example, the second one in the line with index 12. */
export interface Place {
  readonly index: number;
  readonly control: number;
}

const controlsOf = (line: Element) => [...line.querySelectorAll<HTMLElement>('button, input')];

const lineOf = (element: Element) => element.closest<HTMLElement>('tr[data-index]');

/** The index of the line that contains an element. */
export const indexOf = (element: Element): number | null => {
  const line = lineOf(element);
  return line === null ? null : Number(line.dataset['index']);
};

/** Where a key leads from a control: the same control in another line; null if nowhere. */
export function placeAfter(key: string, control: Element, count: number): Place | null {
  const step = STEPS[key];
  const line = lineOf(control);
  if (step === undefined || line === null) return null;
  const from = Number(line.dataset['index']);
  const index = Math.min(Math.max(from + step, 0), count - 1);
  return index === from
    ? null
    : { index, control: controlsOf(line).indexOf(control as HTMLElement) };
}

/** Focuses a control of a rendered line; returns whether there is one. */
export function focusAt({ index, control }: Place, table: Element): boolean {
  const line = table.querySelector(`tr[data-index="${index}"]`);
  const controls = line === null ? [] : controlsOf(line);
  const wanted = controls[control] ?? controls.at(-1);
  wanted?.focus();
  return wanted !== undefined;
}
