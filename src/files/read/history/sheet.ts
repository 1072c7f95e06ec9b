import Papa from 'papaparse';

/** Delimiters, surest first: a comma may be part of a number. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** Most lines examined to find the delimiter. */
const SEEN = 40;

/** A text as rows of cells, one row per line. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r?\n/, SEEN).filter((line) => line.trim() !== '');
  const delimiter = DELIMITERS.find(
    (mark) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length,
  );
  if (delimiter !== undefined) return Papa.parse<string[]>(text, { delimiter }).data;
  return text.split(/\r?\n/).map((line) => line.trim().split(/\s{2,}|\s+(?=[-+$€£]?[\d.,]+$)/));
}
