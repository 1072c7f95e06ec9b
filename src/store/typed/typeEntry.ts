import { typeText } from './texts';

/** Puts a line into the entry field, to be read, edited and recorded. */
export const typeEntry = (entry: string) => typeText('entry', entry || null);
