interface RowHeadsProps {
  /** What each row is about. */
  readonly first: string;
  readonly heads: readonly string[];
  /** Those of columns of words. */
  readonly left: RegExp;
}

/** The heads of a table whose rows end with what can be done. */
export const RowHeads = ({ first, heads, left }: RowHeadsProps) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      {heads.map((head) => (
        <th key={head} scope="col" data-left={left.test(head) || undefined}>
          {head}
        </th>
      ))}
      <th scope="col">
        <span className="visually-hidden">Do</span>
      </th>
    </tr>
  </thead>
);
