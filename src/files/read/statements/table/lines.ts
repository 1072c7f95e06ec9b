const MARK = '"';

/** Whether lines end alike: with a line feed, or with a carriage return before each. */
const endsAlike = (text: string, ending: string): boolean =>
  ending === '\n' || !/\r(?!\n)|(?<!\r)\n/.test(text);

/** Whether quotation marks do no more than hold a cell together: one on either side, in one line. */
function isPlainlyQuoted(text: string, delimiter: string): boolean {
  let ends = 0;
  for (let open = text.indexOf(MARK); open >= 0;) {
    const close = text.indexOf(MARK, open + 1);
    if (ends < open) ends = text.indexOf('\n', open);
    if (close < 0 || (ends >= 0 && ends < close)) return false;
    const [before, after] = [text[open - 1] ?? '\n', text[close + 1] ?? '\n'];
    if (before !== delimiter && before !== '\n') return false;
    if (after !== delimiter && after !== '\n' && after !== '\r') return false;
    open = text.indexOf(MARK, close + 1);
  }
  return true;
}

/** The lines of a text, each a row whose cells are cut off when they are asked for. */
export interface Lines {
  readonly count: number;
  readonly cellsAt: (row: number) => readonly string[];
  /** The first cell alone. */
  readonly nameAt: (row: number) => string;
}

/**
 * A text as lines that are rows: a large file has millions of cells, of which few are asked for, and
 * none for long. Null where a row may have several lines, or marks of its own within its cells.
 */
export function linesOf(text: string, starts: readonly number[], delimiter: string): Lines | null {
  const ending = text.includes('\r') ? '\r\n' : '\n';
  if (!endsAlike(text, ending) || !isPlainlyQuoted(text, delimiter)) return null;
  const endOf = (row: number) =>
    row + 1 < starts.length ? starts[row + 1]! - ending.length : text.length;

  function cellsAt(row: number): readonly string[] {
    const end = endOf(row);
    const cells: string[] = [];
    for (let at = starts[row]!; ; at++) {
      const isQuoted = text[at] === MARK;
      const next = isQuoted ? text.indexOf(MARK, at + 1) : text.indexOf(delimiter, at);
      const last = next < 0 || next > end ? end : next;
      cells.push(text.slice(isQuoted ? at + 1 : at, last));
      at = isQuoted ? last + 1 : last;
      if (at >= end) return cells;
    }
  }

  function nameAt(row: number): string {
    const start = starts[row]!;
    if (text[start] === MARK) return cellsAt(row)[0]!;
    const [next, end] = [text.indexOf(delimiter, start), endOf(row)];
    return text.slice(start, next < 0 || next > end ? end : next);
  }

  return { count: starts.length, cellsAt, nameAt };
}
