import { createElement, type ElementType, type ReactNode } from 'react';

const isText = (child: ReactNode) => typeof child === 'string' || typeof child === 'number';

/** For an element with a figure or a symbol alone in it, which a translating browser leaves as it is. */
export const asItIs = (type: ElementType | symbol, children: ReactNode) =>
  typeof type === 'string' && isText(children) && /^[^a-z]+$/.test(String(children))
    ? ({ translate: 'no' } as const)
    : null;

/** What no line ends within: a signed amount, and words joined by a hyphen. */
const WHOLE = /([−+]\$[\d,.]*\d|T-bills?)/;

/** What holds words to be read: not names, which are short and by which things are found. */
const READ = /^(p|li|dd|td|th|h1|small)$/;

/** A text in its parts where a line must not end within one of them; copied, it is as given. */
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
 * The children of an element, with each text alone in an element. A browser that translates the page
 * puts elements of its own in place of texts: React then changes a text that nobody sees, or looks in
 * vain for one beside which to put something, and gives up the page. What is alone in its element it
 * writes anew, whatever stands there. Texts side by side become one.
 */
export function apart(type: ElementType | symbol, children: ReactNode): ReactNode {
  const isHost = typeof type === 'string';
  if (!isHost && typeof type !== 'symbol') return children; // a component has its own elements
  const list = Array.isArray(children) ? (children as ReactNode[]) : isHost ? [] : [children];
  const alone = type === 'text' || type === 'tspan' ? 'tspan' : 'bdi';
  /** Each in its place, so that what follows a text that comes and goes is still the same. */
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
