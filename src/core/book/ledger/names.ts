/** Symbols that changed: what was bought under the old symbol is the same under the new one. */
export type Names = Map<string, string>;

/** The latest symbol of a name. */
export function lastName(names: Names, symbol: string): string {
  let name = symbol;
  for (let next = names.get(name); next !== undefined; next = names.get(name)) name = next;
  return name;
}

export function renameTo(names: Names, from: string, to: string): void {
  const [old, name] = [lastName(names, from), lastName(names, to)];
  if (old !== name) names.set(old, name);
}
