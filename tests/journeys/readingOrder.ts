import type { Page } from '@playwright/test';

/**
 * What is read before something that precedes it on screen (WCAG 2.2, 1.3.2 and 2.4.3), one
 * sentence each.
 */
export const outOfOrder = (page: Page): Promise<readonly string[]> => page.evaluate(look);

// It runs in the page, so it must be self-contained.
function look(): readonly string[] {
  interface Seen {
    readonly box: DOMRect;
    readonly name: string;
  }

  const WHOLE = 'svg, img, canvas, input, select, textarea, button, progress, meter';
  const PIXEL = 1;
  const found: string[] = [];
  scrollTo(0, 0);
  seenIn(document.body);
  return found;

  /** Elements with words or controls, in reading order; reports elements out of order on the way. */
  function seenIn(parent: Element): readonly Seen[] {
    const inside = [...parent.childNodes].flatMap((child): readonly Seen[] => {
      if (child instanceof Text) return textSeen(child);
      return child instanceof Element && !isPassedOver(child) ? elementSeen(child) : [];
    });
    if (!isReadAsSeen(parent)) compare(inside, isInColumns(parent));
    return inside;
  }

  function elementSeen(element: Element): readonly Seen[] {
    const box = element.getBoundingClientRect();
    if (element.matches(WHOLE)) return sized(box, nameOf(element));
    const inside = seenIn(element);
    // The contents of an element without a box count as its siblings.
    if (getComputedStyle(element).display === 'contents') return inside;
    return inside.length === 0 || isOver(element) ? [] : sized(box, nameOf(element));
  }

  function textSeen(text: Text): readonly Seen[] {
    if (text.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    return sized(range.getBoundingClientRect(), short(text.data));
  }

  /** Only the first element read too early is reported for each. */
  function compare(read: readonly Seen[], inColumns: boolean) {
    for (const [at, late] of read.entries()) {
      const early = read
        .slice(0, at)
        .find(
          ({ box }) =>
            standsBefore(late.box, box) && !(inColumns && box.right <= late.box.left + PIXEL),
        );
      if (!early) continue;
      const how = isAbove(late.box, early.box) ? 'below' : 'right of';
      found.push(`“${early.name}” is read before “${late.name}” but stands ${how} it`);
    }
  }

  function standsBefore(one: DOMRect, other: DOMRect) {
    return isAbove(one, other) || isLeft(one, other);
  }

  function isAbove(one: DOMRect, other: DOMRect) {
    return one.bottom <= other.top + PIXEL;
  }

  /** In the same row: sharing more than half of their height. */
  function isLeft(one: DOMRect, other: DOMRect) {
    const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return shared > Math.min(one.height, other.height) / 2 && one.right <= other.left + PIXEL;
  }

  /** Elements that are not visible, or not read. */
  function isPassedOver(element: Element) {
    return (
      element.ariaHidden === 'true' ||
      element.matches('script, style') ||
      getComputedStyle(element).clipPath === 'inset(50%)' || // it is for screen readers only
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  }

  /** Elements over the page, or pinned to its foot, precede and follow nothing. */
  function isOver(element: Element) {
    const { position, bottom } = getComputedStyle(element);
    return position === 'fixed' || (position === 'sticky' && bottom !== 'auto');
  }

  /** Whether the browser itself reads contents in layout order. */
  function isReadAsSeen(parent: Element) {
    return !['', 'normal'].includes(getComputedStyle(parent).getPropertyValue('reading-flow'));
  }

  /** As in a newspaper: the next column begins above the end of the last. */
  function isInColumns(parent: Element) {
    return getComputedStyle(parent).columnWidth !== 'auto';
  }

  function sized(box: DOMRect, name: string): readonly Seen[] {
    return box.width > PIXEL && box.height > PIXEL ? [{ box, name }] : [];
  }

  function nameOf(element: Element) {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (
      short(element.ariaLabel ?? label ?? element.textContent) || element.tagName.toLowerCase()
    );
  }

  function short(words: string) {
    const line = words.replaceAll(/\s+/g, ' ').trim();
    return line.length > 40 ? `${line.slice(0, 40).trim()}…` : line;
  }
}
