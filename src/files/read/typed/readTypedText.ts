import type { About, TypedEvents } from './about';
import { asTypedLine } from './confirmation';
import { readTypedLine } from './readTypedLine';
import { missing, told, type Told } from './trouble';

/** Separates two lines, even in a field that keeps no line breaks. */
export const BETWEEN_LINES = '; ';

const linesOf = (text: string) =>
  text
    .split(/[\n\r;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Reads a line as typed by a person, or otherwise in a broker's words. */
function readLine(line: string, asked: About): Told<TypedEvents> {
  const typed = readTypedLine(line, asked);
  const confirmed = typed.trouble && asTypedLine(line);
  return confirmed ? readTypedLine(confirmed, asked) : typed;
}

/**
 * Reads events from a text of one or more lines, each typed or in a broker's own words. If one line
 * is not understood it is reported, and none is recorded.
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
