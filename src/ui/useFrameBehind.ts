import { startTransition, useEffect, useState } from 'react';

/**
 * The value, one frame late: a part that uses it is rendered in a frame of its own, after any
 * keystroke in between.
 */
export function useFrameBehind<Value extends object>(value: Value): Value {
  const [behind, setBehind] = useState(value);
  useEffect(() => startTransition(() => setBehind(value)), [value]);
  return behind;
}
