import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const PRIVACY = readFileSync(resolve(import.meta.dirname, '../../docs/privacy.md'), 'utf8');

/** The names of stored texts that the page on privacy lists; an id may follow each. */
export const TOLD: ReadonlySet<string> = new Set(
  Array.from(PRIVACY.matchAll(/`putwise\.(\w+)/g), ([, name]) => name!),
);

/** Keys of the app that the page on privacy does not list. */
export const untold = (keys: readonly string[]) =>
  keys.filter((key) => key.startsWith('putwise.') && !TOLD.has(key.split('.')[1]!));
