import { useEffect, useState } from 'react';
import { TYPING_PAUSE } from '../text/typingPause';

/** The value once it has not changed for some milliseconds. */
export function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}

/**
 * The value once typing pauses, for parts that would otherwise shift the page while a number is
 * typed.
 */
export const useSettled = <Value>(value: Value) => useRested(value, TYPING_PAUSE);
