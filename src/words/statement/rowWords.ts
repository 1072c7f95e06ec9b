import type { Addition } from '../../core/book/statement/addStatement';
import type { Rows, SourcedEvent } from '../../core/book/statement/statement';
import { count } from '../../text/format';

/** A part of a file's rows. */
export interface RowPart {
  readonly key: 'new' | 'known' | 'summaries' | 'out' | 'bad';
  readonly name: string;
  readonly rows: number;
  readonly about: string;
}

const linesOf = (events: Iterable<SourcedEvent>) => {
  const lines = new Set<number>();
  for (const { source } of events) {
    lines.add(source.line);
    for (const line of source.also ?? []) lines.add(line);
  }
  return lines.size;
};

const kindsWords = (leftOut: Rows['leftOut']) =>
  leftOut
    .toSorted((one, other) => other.rows - one.rows)
    .map(({ kind, rows }) => `${rows} ${kind}`)
    .join(', ');

/** The rows of a file in parts that add up to all. */
export function rowParts(rows: Rows, addition: Addition): readonly RowPart[] {
  const { known, typed, contradictions, fresh } = addition;
  const pairs = [...known, ...typed, ...contradictions];
  const told = linesOf(pairs.flatMap(({ file }) => file));
  const knownRows = Math.min(told, rows.events);
  const out = rows.leftOut.reduce((sum, each) => sum + each.rows, 0);
  const apart = contradictions.length;
  return [
    {
      key: 'new',
      name: 'New',
      rows: rows.events - knownRows,
      about: count(fresh.length, 'event'),
    },
    {
      key: 'known',
      name: 'Known',
      rows: knownRows,
      about:
        apart > 0 ? `${apart} with other amounts` : knownRows > 0 ? 'in your log already' : 'none',
    },
    { key: 'summaries', name: 'Summaries', rows: rows.summaries, about: 'headers and totals' },
    { key: 'out', name: 'Left out', rows: out, about: kindsWords(rows.leftOut) || 'nothing' },
    {
      key: 'bad',
      name: 'Not understood',
      rows: rows.unread,
      about: rows.unread > 0 ? 'each below' : 'nothing',
    },
  ];
}
