import { Children, type ReactElement, type ReactNode } from 'react';
import { useIsNarrow } from '../../ui/useIsNarrow';
import styles from './Rows.module.css';

interface CardRowProps {
  /** Whether its subject is over. */
  readonly isOver?: boolean;
  /** Its cells, first column to last. */
  readonly children: ReactNode;
}

type Cell = ReactElement<{ readonly className?: string; readonly 'data-big'?: boolean }>;

/** A cell's place in a card: the name, the actions, the large figures, the others. */
const placeOf = ({ type, props }: Cell) =>
  type === 'th' ? 0 : props.className === styles.do ? 1 : props['data-big'] ? 2 : 3;

/** A table row that a narrow page shows as a card; its cells are read in visible order. */
export function CardRow({ isOver, children }: CardRowProps) {
  const isCard = useIsNarrow();
  const cells = Children.toArray(children) as Cell[];
  return (
    <tr data-over={isOver || undefined}>
      {isCard ? cells.toSorted((one, other) => placeOf(one) - placeOf(other)) : cells}
    </tr>
  );
}
