import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '../../../ui/print/usePrinting';
import { useIsNarrow } from '../../../ui/useIsNarrow';

/** Up to this many lines are all rendered; beyond it, only those in view. */
const ALL = 120;

/** Most lines on a printed page. */
export const MOST_PRINTED = 1000;

/** Pixels assumed for a line before it is measured: for a row, and for a card on a phone. */
const ROW = 38;
const CARD = 201;

/** Pixels between two cards, as in the styles. */
const BETWEEN_CARDS = 12;

/** Extra lines rendered on either side of the view: the next one to be focused is among them. */
const BEYOND = 5;

/** A rendered line, with the space above it for lines that are not. */
interface Line {
  readonly index: number;
  readonly space: number;
}

interface Lines {
  readonly lines: readonly Line[];
  /** Space below the last one for lines that are not rendered. */
  readonly rest: number;
  /** Ref for each line, which has its index in `data-index`. */
  readonly measure: (line: HTMLElement | null) => void;
  /** Scrolls a line into view, whatever the lines on the way turn out to measure. */
  readonly show: (index: number) => void;
  /** Ref for the element that contains the lines. */
  readonly table: React.RefObject<HTMLTableElement | null>;
}

const notMeasured = () => {};

const all = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) => ({ index, space: 0 }));

/**
 * The lines of a long table near the viewport. The line `held`, which has the focus, is always
 * rendered.
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
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is above may change on any render, and measuring is quick
  useLayoutEffect(() => {
    const body = table.current?.tBodies[0];
    // Measuring forces layout of the new lines, too much for a frame while scrolling.
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
