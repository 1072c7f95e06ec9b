import type { About, TypedEvents } from './about';
import { asTypedLine } from './confirmation';
import { readTypedLine } from './readTypedLine';
import { missing, told, type Told } from './trouble';

/** What stands between two lines, also where a field keeps no line ends. */
export const BETWEEN_LINES = '; ';

const linesOf = (text: string) =>
  text
    .split(/[\n\r;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As a person types it, or else as a broker tells it. */
function readLine(line: string, asked: About): Told<TypedEvents> {
  const typed = readTypedLine(line, asked);
  const confirmed = typed.trouble && asTypedLine(line);
  return confirmed ? readTypedLine(confirmed, asked) : typed;
}

/**
 * Reads what happened from a text of one or more lines, each typed or in a broker's own words. One that
 * is not understood is told, and none is recorded without it.
 */
export function readTypedText(text: string, asked: About): Told<TypedEvents> {
  const events: TypedEvents['events'][number][] = [];
  let isFeeEstimated = false;
  const lines = linesOf(text);
  if (lines.length === 0) return missing('what');
  for (const line of lines) {
    const read = readLine(line, asked);
    if (read.trouble) return read;
    events.push(...read.value.events);
    isFeeEstimated ||= read.value.isFeeEstimated;
  }
  return told({ events, isFeeEstimated });
}
