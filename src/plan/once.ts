/** Works a thing out once for each object it follows from, however many ask. */
export function once<From extends object, Result>(
  derive: (from: From) => Result,
): (from: From) => Result {
  const known = new WeakMap<From, { readonly result: Result }>();
  return (from) => {
    const entry = known.get(from) ?? { result: derive(from) };
    known.set(from, entry);
    return entry.result;
  };
}
