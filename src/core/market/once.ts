/** The values worked out so far, each under its key. */
interface Known<From, Value> {
  get(from: From): Value | undefined;
  set(from: From, value: Value): unknown;
}

const knownOr =
  <From, Value>(known: Known<From, Value>, of: (from: From) => Value) =>
  (from: From): Value => {
    let value = known.get(from);
    if (value === undefined) {
      value = of(from);
      known.set(from, value);
    }
    return value;
  };

/** The same function, computed once for a run of equal keys. */
export function onceInRow<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: of(key) };
    return last.value;
  };
}

/**
 * The same function, computed once for each key: for keys that come often and differ seldom. When a
 * key repeats at once, not even the map is searched.
 */
export const oncePer = <Key, Value>(of: (key: Key) => Value) =>
  onceInRow(knownOr(new Map<Key, Value>(), of));

/**
 * The same function, computed once for each object it depends on, and forgotten with that object.
 */
export const once = <From extends object, Value>(of: (from: From) => Value) =>
  knownOr(new WeakMap<From, Value>(), of);
