/** Whether a text has all the words that are sought, in any order and any case. */
export function hasWords(text: string, sought: string): boolean {
  const searched = text.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
