/** Anything that JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** What stands under the names, one within the other; undefined where one is missing. */
export function within(
  json: Json | undefined,
  ...names: readonly (string | number)[]
): Json | undefined {
  let here = json;
  for (const name of names) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as { readonly [name: string]: Json })[name];
  }
  return here;
}

/** A list, whatever is in it; one thing alone is a list of one, and nothing is empty. */
export function listOf(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) return [];
  return Array.isArray(json) ? json : [json];
}

export const numberIn = (json: Json | undefined, name: string): number | null => {
  const value = within(json, name);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const written =
    typeof value === 'string' && value.trim() !== ''
      ? Number(value.replaceAll(',', ''))
      : Number.NaN;
  return Number.isFinite(written) ? written : null;
};

export const textIn = (json: Json | undefined, name: string): string => {
  const value = within(json, name);
  return typeof value === 'string' ? value : '';
};

/** The line a text stands on, counted from 1: where an entry of a JSON file begins. */
export const lineOf = (text: string, part: string): number => {
  const at = part === '' ? -1 : text.indexOf(part);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
};

/** What an entry says, as a file has it; nothing where it is nested deeper than can be written. */
export function writtenOf(entry: Json): string {
  try {
    return JSON.stringify(entry);
  } catch {
    return '';
  }
}
