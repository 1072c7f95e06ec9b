interface Shown {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns of a table as options: by index, each with its head or otherwise its first cell. */
export function columnOptions(
  { columns, rows }: Shown,
  none: string,
): Readonly<Record<string, string>> {
  const width = Math.max(columns.length, ...rows.map((cells) => cells.length));
  return {
    '': none,
    ...Object.fromEntries(
      Array.from({ length: width }, (_, at) => [
        String(at),
        `${at + 1}: ${columns[at] ?? rows[0]?.[at] ?? ''}`,
      ]),
    ),
  };
}
