import type { Answers } from '../../files/read/chains/reading';
import { keptChains } from '../../storage/chains/keptChains';
import { dropAsked } from '../../store/typed/askedTexts';
import { clearTaken, typeText, useTypedTexts } from '../../store/typed/texts';
import { forget, remembered, take, useStrikes, type ToRead } from '../../store/strikes';
import { yieldToPage } from '../../workers/inWorker';
import { isSmall, runReading } from '../../workers/runChain';
import { sizeOf } from '../../workers/sourceSize';

/** Prefix under which typed answers about a text survive a reload. */
export const askedOf = ({ source }: Pick<ToRead, 'source'>) => `chain.${sizeOf(source)} `;

/** A text stays where it was pasted until its chain is stored for the next visit. */
async function takeUpOnceKept(stock: string, source: ToRead['source']) {
  if (await keptChains.isKept(stock)) clearTaken('chain', source);
}

/** Reads a text, and again with the answers remembered for such a table. */
async function readWith(toRead: ToRead, signal: AbortSignal): Promise<void> {
  const reading = await runReading(toRead, signal);
  const again = remembered(reading, toRead);
  if (again) return readWith(again, signal);
  if (!isSmall(toRead.source)) await yieldToPage(); // the worker has just unpacked it
  signal.throwIfAborted();
  take(reading, toRead);
  const { refused, waiting, chain } = useStrikes.getState();
  if (waiting !== null) return;
  dropAsked(askedOf(toRead));
  if (refused === null && chain) void takeUpOnceKept(chain.underlying, toRead.source);
}

/** Reads with visible progress: slow work is shown and can be canceled. */
async function readInSight(toRead: ToRead) {
  await keptChains.keep(); // the stored chain of the stock is merged with it
  const control = new AbortController();
  const { source } = toRead;
  const size = sizeOf(source);
  if (!isSmall(source)) {
    useStrikes.setState({ busy: { size, cancel: () => control.abort() }, refused: null });
  }
  try {
    await readWith(toRead, control.signal);
  } catch (error) {
    if (!control.signal.aborted) throw error;
  } finally {
    useStrikes.setState({ busy: null });
  }
}

let last: Promise<void> = Promise.resolve();

/** One after the other: texts of one stock make one chain. */
function inTurn(toRead: ToRead): Promise<void> {
  const turn = last.then(() => readInSight(toRead));
  last = turn.catch(() => {});
  return turn;
}

const unasked = (source: string | Blob, fileName?: string): ToRead => ({
  source,
  about: { receivedAt: new Date().toISOString(), ...(fileName && { fileName }) },
  answers: {},
  heading: null,
  isExample: false,
});

/** The text read last, which may still be in its field. */
let readLast: string | undefined;

/** Reads a pasted or typed text; if it cannot be read, the current chain stays. */
export function readText(text: string) {
  const { chain } = useTypedTexts.getState();
  // Another unread text in the field stays.
  if (!chain || chain === readLast) typeText('chain', text);
  readLast = text;
  return inTurn(unasked(text));
}

export const readExample = (text: string) => inTurn({ ...unasked(text), isExample: true });

export async function readFiles(files: readonly File[]) {
  await Promise.all(files.map((file) => inTurn(unasked(file, file.name))));
}

/** Discards the waiting text. */
export function leave() {
  const { waiting } = useStrikes.getState();
  if (waiting) dropAsked(askedOf(waiting));
  forget();
}

/** Reads the waiting text again, with the answers. */
export async function answer(answers: Answers) {
  const { waiting } = useStrikes.getState();
  if (waiting) await inTurn({ ...waiting, answers: { ...waiting.answers, ...answers } });
}
