import { useEffect, useState } from 'react';

/** The value once it has stood still for some milliseconds. */
export function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}

/** Milliseconds without a key after which one is no longer in the middle of a number. */
const PAUSE = 300;

/** The value once typing pauses, for what would push the page to and fro amid a number. */
export const useSettled = <Value>(value: Value) => useRested(value, PAUSE);
