import { typeText } from './texts';

/** Puts a line where what happened is typed, to be read, changed and recorded. */
export const typeEntry = (entry: string) => typeText('entry', entry || null);
