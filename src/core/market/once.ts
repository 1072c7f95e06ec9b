/** What was worked out by now, each by what it follows from. */
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

/** The same function, worked out once for equal keys one after another. */
export function onceInRow<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: of(key) };
    return last.value;
  };
}

/**
 * The same function, worked out once for each key: for what comes often and differs seldom. Of a key that
 * comes again at once nothing is looked up.
 */
export const oncePer = <Key, Value>(of: (key: Key) => Value) =>
  onceInRow(knownOr(new Map<Key, Value>(), of));

/** The same function, worked out once for each object that it follows from, and forgotten with it. */
export const once = <From extends object, Value>(of: (from: From) => Value) =>
  knownOr(new WeakMap<From, Value>(), of);
