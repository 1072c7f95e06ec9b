/** Shortens names from outside, which may be long and many: four names of at most twenty letters. */
export function fewNames(names: readonly string[]): string {
  const named = names.slice(0, 4).map((name) => name.slice(0, 20));
  const more = names.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
