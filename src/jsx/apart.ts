import { createElement, type ElementType, type ReactNode } from 'react';

const isText = (child: ReactNode) => typeof child === 'string' || typeof child === 'number';

/**
 * For an element that contains only a figure or a symbol, which browser translation must leave
 * alone.
 */
export const asItIs = (type: ElementType | symbol, children: ReactNode) =>
  typeof type === 'string' && isText(children) && /^[^a-z]+$/.test(String(children))
    ? ({ translate: 'no' } as const)
    : null;

/** Text that must not break across lines: a signed amount, and hyphenated words. */
const WHOLE = /([−+]\$[\d,.]*\d|T-bills?)/;

/** Elements that hold text to read, as opposed to names, which are short and used to find things. */
const READ = /^(p|li|dd|td|th|h1|small)$/;

/** Splits a text into parts within which a line must not break; when copied, it is unchanged. */
function unbroken(text: string): ReactNode {
  const parts = text.split(WHOLE);
  if (parts.length === 1 || parts.join('') === parts[1]) return text;
  return parts.map((part, index) =>
    createElement(
      'bdi',
      { key: index, ...(index % 2 === 1 && { className: 'whole' }), ...asItIs('bdi', part) },
      part,
    ),
  );
}

/**
 * The children of an element, with each text in an element of its own. A browser that translates
 * the page replaces text nodes with elements. React then updates a text that nobody sees, or fails
 * to find the node beside which to insert something, and gives up the page. A text alone in its
 * element is simply set again, whatever the browser put there. Adjacent texts become one.
 */
export function apart(type: ElementType | symbol, children: ReactNode): ReactNode {
  const isHost = typeof type === 'string';
  if (!isHost && typeof type !== 'symbol') return children; // a component has its own elements
  const list = Array.isArray(children) ? (children as ReactNode[]) : isHost ? [] : [children];
  const alone = type === 'text' || type === 'tspan' ? 'tspan' : 'bdi';
  /** Keeps positions stable, so that what follows an optional text keeps its identity. */
  const parted: ReactNode[] = [];
  let text = '';
  let hasText = false;
  let textAt = -1;
  let isMixed = !isHost;
  for (const [index, child] of list.entries()) {
    parted.push(child);
    if (isText(child)) {
      if (textAt < 0) [textAt, text] = [index, ''];
      text += child;
      parted[index] = null;
      parted[textAt] = createElement(
        alone,
        { key: textAt, ...asItIs(alone, text) },
        isHost && READ.test(type) ? unbroken(text) : text,
      );
      hasText = true;
    } else if (child && child !== true) {
      textAt = -1;
      isMixed = true;
    }
  }
  if (typeof children === 'string') text = children;
  else if (!hasText) return children;
  if (isMixed) return parted;
  return READ.test(type as string) ? unbroken(text) : text;
}
