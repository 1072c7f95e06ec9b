interface RowHeadsProps {
  /** What each row is about, then its columns. */
  readonly heads: readonly string[];
  /** Heads of text columns besides the first. */
  readonly left?: RegExp;
  /** Whether each row ends with actions. */
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
