import { startTransition, useEffect, useState } from 'react';

/**
 * The value, one frame after what is shown with it already: a part that takes it is drawn in a
 * frame of its own, and a key in between comes first.
 */
export function useFrameBehind<Value extends object>(value: Value): Value {
  const [behind, setBehind] = useState(value);
  useEffect(() => startTransition(() => setBehind(value)), [value]);
  return behind;
}
