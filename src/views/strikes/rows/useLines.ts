import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '../../../ui/print/usePrinting';
import { useIsNarrow } from '../../../ui/useIsNarrow';

/** Up to so many lines all are there; of more, those in sight. */
const ALL = 120;

/** Lines that a printed page has at most. */
export const MOST_PRINTED = 1000;

/** Pixels of a line before it is measured: of a row, and of a card on a phone. */
const ROW = 38;
const CARD = 201;

/** Pixels between two cards, as in their styles. */
const BETWEEN_CARDS = 12;

/** Lines beyond those in sight on either side: the next to take the focus is among them. */
const BEYOND = 5;

/** A line that is there, and the room above it for those that are not. */
interface Line {
  readonly index: number;
  readonly space: number;
}

interface Lines {
  readonly lines: readonly Line[];
  /** Room below the last for those that are not there. */
  readonly rest: number;
  /** Stands in each line, which says its index in `data-index`. */
  readonly measure: (line: HTMLElement | null) => void;
  /** Brings a line into sight, whatever the lines on the way turn out to measure. */
  readonly show: (index: number) => void;
  /** Stands in what holds the lines. */
  readonly table: React.RefObject<HTMLTableElement | null>;
}

const notMeasured = () => {};

const all = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) => ({ index, space: 0 }));

/**
 * The lines of a long table that are near what is in sight of the page. The line `held`, which has the
 * focus, stays wherever it is.
 */
export function useLines(count: number, held: number | null): Lines {
  const table = useRef<HTMLTableElement>(null);
  const [scrollMargin, setMargin] = useState(0);
  const isNarrow = useIsNarrow();
  const gap = isNarrow ? BETWEEN_CARDS : 0;
  const isPrinting = usePrinting();
  const isWhole = count <= ALL || isPrinting;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      if (held === null || held >= range.count || near.includes(held)) return near;
      return [...near, held].toSorted((one, other) => one - other);
    },
    [held],
  );
  const rows = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => (isNarrow ? CARD : ROW),
    overscan: BEYOND,
    gap,
    scrollMargin,
    rangeExtractor,
    enabled: !isWhole,
  });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what stands above may change at any render, and is soon measured
  useLayoutEffect(() => {
    const body = table.current?.tBodies[0];
    // To measure makes the browser lay the new lines out at once, too much for a frame on the way.
    if (isWhole || !body || rows.isScrolling) return;
    const top = Math.round(body.getBoundingClientRect().top + scrollY);
    if (top !== scrollMargin) setMargin(top);
  });
  if (isWhole) {
    const shown = isPrinting ? Math.min(count, MOST_PRINTED) : count;
    return { lines: all(shown), rest: 0, measure: notMeasured, show: () => {}, table };
  }
  let end = scrollMargin;
  const lines = rows.getVirtualItems().map((item) => {
    const space = item.start - end;
    end = item.end + gap;
    return { index: item.index, space };
  });
  const rest = rows.getTotalSize() + scrollMargin - end;
  const show = (index: number) => rows.scrollToIndex(index, { align: 'auto' });
  return { lines, rest, measure: rows.measureElement, show, table };
}
