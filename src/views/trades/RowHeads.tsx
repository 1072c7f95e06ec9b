interface RowHeadsProps {
  /** What each row is about, then its columns. */
  readonly heads: readonly string[];
  /** Those of columns of words besides the first. */
  readonly left?: RegExp;
  /** Whether each row ends with what can be done. */
  readonly endsWithActs?: boolean;
}

/** The heads of a table of Trades. */
export const RowHeads = ({ heads, left, endsWithActs }: RowHeadsProps) => (
  <thead>
    <tr>
      {heads.map((head) => (
        <th key={head} scope="col" data-left={left?.test(head) || undefined}>
          {head}
        </th>
      ))}
      {endsWithActs && (
        <th scope="col">
          <span className="visually-hidden">Do</span>
        </th>
      )}
    </tr>
  </thead>
);
