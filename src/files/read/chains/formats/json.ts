/** Any JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** The value at a path of names; undefined if one is missing. */
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

/**
 * A list of whatever is there: a single value makes a list of one, and a missing one an empty list.
 */
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

/** The line, counted from 1, on which a part of a text begins: that of an entry in a JSON file. */
export const lineOf = (text: string, part: string): number => {
  const at = part === '' ? -1 : text.indexOf(part);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
};

/** An entry as JSON text; empty if it is nested too deeply to be written. */
export function writtenOf(entry: Json): string {
  try {
    return JSON.stringify(entry);
  } catch {
    return '';
  }
}
