import { parsed } from '../envelope';

/** What would close the open brackets at each position of a text where a value has just ended. */
function ends(text: string): readonly (readonly [at: number, closing: string])[] {
  const found: (readonly [number, string])[] = [];
  let open = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '{') open = `}${open}`;
    else if (character === '[') open = `]${open}`;
    else if (character === ',') found.push([at, open]);
    else if (character === '}' || character === ']') {
      open = open.slice(1);
      found.push([at + 1, open]);
    }
  }
  return found;
}

/**
 * The value of a JSON text or, if it is cut off, its value up to there; undefined if it is not
 * JSON.
 */
export function parsedUntilCut(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const [last, ...rest] = ends(text).toReversed();
  // The last value may itself be damaged.
  for (const end of [last, rest[0]]) {
    const read = end && parsed(text.slice(0, end[0]) + end[1]);
    if (read !== undefined) return read;
  }
  return undefined;
}
