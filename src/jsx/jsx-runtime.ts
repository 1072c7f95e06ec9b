import {
  createElement,
  Fragment,
  type ElementType,
  type ReactElement,
  type ReactNode,
} from 'react';
import { apart } from './apart';

export type { JSX } from 'react/jsx-runtime';
export { Fragment };

interface Props {
  readonly children?: ReactNode;
}

/** React's elements, with texts apart. The compiler calls it for each element that is written. */
export const jsx = (type: ElementType, props: Props, key?: string): ReactElement =>
  // oxlint-disable-next-line react/no-children-prop -- what JSX comes to
  createElement(type, { ...props, key, children: apart(type, props.children) });

export { jsx as jsxs };
