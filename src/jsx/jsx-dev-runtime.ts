import { jsxDEV as element } from 'react/jsx-dev-runtime';
import { apart, asItIs } from './apart';

export { Fragment } from 'react/jsx-dev-runtime';
export type { JSX } from 'react/jsx-dev-runtime';

type Parameters_ = Parameters<typeof element>;

/** Like jsx-runtime.ts, for development, where React checks its input. */
export function jsxDEV(...[type, props, key, isStatic, source, self]: Parameters_) {
  const { children } = props as { children?: Parameters<typeof apart>[1] };
  const parted = apart(type, children);
  const kept = asItIs(type, parted);
  if (parted === children && !kept) return element(type, props, key, isStatic, source, self);
  return element(
    type,
    { ...kept, ...(props as object), children: parted },
    key,
    Array.isArray(parted),
    source,
    self,
  );
}
