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

/** What is said of a file of so many bytes without opening it; null where it can be read. */
export function readingOfSize(bytes: number): ChainReading | null {
  const why = sizeRefusal(bytes);
  return why === null ? null : refused('Unknown', why);
}

/** JSON, or undefined where the text is none. */
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
 * Reads an option chain from the text of any file or page that is known here, told by what is in it.
 * What the text does not say is in `asks`; give it in `answers` and read again. It never throws:
 * what cannot be read is `refused` in a sentence, and a line that cannot is among `unread`.
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
