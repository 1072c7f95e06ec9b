import { repeated } from './repeated';
import { FORMATS, type Source } from './formats';
import type { Json } from './formats/json';
import { mended, sizeRefusal } from '../foreignText';
import { refusal } from './refusals';
import { Refusal, type About, type Answers, type ChainReading } from './reading';
import { sheetOf, type Sheet } from './table/sheet';

const refused = (format: string, sentence: string): ChainReading => ({
  format,
  underlying: null,
  spot: null,
  quotedAt: null,
  quotes: [],
  unread: [],
  asks: [],
  refused: sentence,
});

/** The refusal of a file of this many bytes without opening it; null if it can be read. */
export function readingOfSize(bytes: number): ChainReading | null {
  const why = sizeRefusal(bytes);
  return why === null ? null : refused('Unknown', why);
}

/** Parsed JSON, or undefined if the text is not JSON. */
function jsonOf(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function sourceOf(text: string, about: About): Source {
  let sheet: Sheet | null = null;
  return {
    text,
    about,
    json: jsonOf(text),
    sheet: () => (sheet ??= sheetOf(text)),
  };
}

/**
 * Reads an option chain from the text of any known file or page, recognized by its content. What
 * the text does not say is in `asks`; give it in `answers` and read again. It never throws:
 * unreadable text is `refused` with a sentence, and an unreadable line is in `unread`.
 */
export function readChain(text: string, about: About, answers: Answers = {}): ChainReading {
  const clean = mended(text);
  const why = refusal(clean);
  if (why !== null) return refused('Unknown', why);
  const source = sourceOf(clean, about);
  const format = FORMATS.find(({ tells }) => tells(source))!;
  try {
    const reading = repeated(format.read(source, answers));
    if (
      reading.quotes.length === 0 &&
      reading.asks.every((ask) => ask === 'underlying' || ask === 'spot')
    ) {
      const [first] = reading.unread;
      const reason = first === undefined ? '' : ` The first: ${first.why}`;
      return refused(format.name, `No line of it could be read as a quote.${reason}`);
    }
    return { format: format.name, ...reading, refused: null };
  } catch (error) {
    if (error instanceof Refusal) return refused(format.name, error.message);
    throw error;
  }
}
