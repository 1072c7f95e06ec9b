import { parseMoney, parsePercent, parseWhole, type Parsed } from './parse';

export type NumberKind = 'money' | 'percent' | 'whole';

/** How a number is typed: in dollars, in percent or as a plain count. */
export interface Typing {
  readonly kind: NumberKind;
  /** Decimals always shown, in the typed unit. */
  readonly decimals?: number | undefined;
  readonly step?: number | undefined;
  readonly min?: number | undefined;
}

/** A key that was pressed, as an event of the keyboard tells it. */
interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The number in the typed unit: `5%` is 5. */
function typedNumber(text: string, kind: NumberKind): Parsed<number> {
  if (kind === 'money') return parseMoney(text);
  if (kind === 'whole') return parseWhole(text);
  const parsed = parsePercent(text);
  return parsed.problem ? parsed : { value: settle(parsed.value * 100), problem: null };
}

const settle = (value: number) => Number(value.toPrecision(12));

const standardFormats = Array.from(
  { length: 7 },
  (_, decimals) =>
    new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: 20,
      signDisplay: 'negative',
    }),
);

const written = (value: number, decimals = 0) => standardFormats[decimals]!.format(value);

/** `1234.5` as `1,234.50`; other text is returned unchanged. */
export function standardForm(text: string, { kind, decimals }: Typing): string {
  const { value } = typedNumber(text, kind);
  return value === null ? text : written(value, decimals);
}

/** Steps that a key asks for: an arrow one, with Shift ten, with Alt a tenth; any other key none. */
export function stepsOf({ key, shiftKey, altKey }: Key): number {
  const direction = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
  return direction * (shiftKey ? 10 : 1) * (altKey ? 0.1 : 1);
}

/** The text after arrow keys: `steps` up, or down if negative; never below the minimum. */
export function stepText(text: string, steps: number, typing: Typing): string {
  const { kind, decimals, step = 1, min = 0 } = typing;
  const { value } = typedNumber(text.trim() === '' ? '0' : text, kind);
  if (value === null) return text;
  const next = Math.max(kind === 'percent' ? min * 100 : min, settle(value + steps * step));
  return written(kind === 'whole' ? Math.round(next) : next, decimals);
}
