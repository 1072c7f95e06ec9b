import { nanoid } from 'nanoid';
import type { Brought } from './statements';

/** A file or text as it arrives, with nothing answered yet. */
export const newBrought = (source: string | Blob, fileName: string): Brought => ({
  id: nanoid(),
  source,
  fileName,
  answers: {},
});
