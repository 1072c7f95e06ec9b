/** Characters of a text, bytes of a file. */
export const sizeOf = (source: string | Blob) =>
  typeof source === 'string' ? source.length : source.size;
