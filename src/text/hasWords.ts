/** Whether a text contains all the words searched for, in any order and case. */
export function hasWords(text: string, sought: string): boolean {
  const searched = text.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
