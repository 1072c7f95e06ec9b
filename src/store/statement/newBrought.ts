import { nanoid } from 'nanoid';
import type { Brought } from './statements';

/** A file or a text as it comes, with nothing answered yet. */
export const newBrought = (source: string | Blob, fileName: string): Brought => ({
  id: nanoid(),
  source,
  fileName,
  answers: {},
});
