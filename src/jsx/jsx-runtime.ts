import {
  createElement,
  Fragment,
  type ElementType,
  type ReactElement,
  type ReactNode,
} from 'react';
import { apart, asItIs } from './apart';

export type { JSX } from 'react/jsx-runtime';
export { Fragment };

interface Props {
  readonly children?: ReactNode;
}

/** React's elements, with texts apart. The compiler calls this for each JSX element. */
export function jsx(type: ElementType, props: Props, key?: string): ReactElement {
  const children = apart(type, props.children);
  // oxlint-disable-next-line react/no-children-prop -- what JSX comes to
  return createElement(type, { ...asItIs(type, children), ...props, key, children });
}

export { jsx as jsxs };
