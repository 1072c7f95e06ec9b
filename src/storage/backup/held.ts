import { EVENT } from '../book/bookSchema';
import { fingerprint } from '../copy/fingerprint';
import { parsed } from '../envelope';
import { PLAN } from '../kinds';
import { contentsSchema, fileSchema } from './backup';
import type { Contents } from './bookInFile';

/** A file's header and contents, without reading all of it; null if it is not a backup. */
function inFile(text: string) {
  const file = fileSchema.safeParse(parsed(text));
  const inside = file.success && contentsSchema.safeParse(file.data['contents']);
  return inside && inside.success ? { about: file.data, contents: inside.data } : null;
}

const manyIn = (contents: Contents, { name }: { readonly name: string }) =>
  contents[name]?.length ?? 0;

/** How much a file holds; null if it is not a backup. */
export function sizeOfBackup(text: string) {
  const file = inFile(text);
  if (!file) return null;
  const { about, contents } = file;
  return {
    savedAt: String(about['savedAt']),
    plans: manyIn(contents, PLAN),
    events: manyIn(contents, EVENT),
  };
}

const printOf = (record: unknown) => fingerprint({ record });

/** How many plans and events a file holds that another lacks or has in a different version. */
export function countBeyond(text: string, other: string) {
  const [one, two] = [inFile(text)?.contents ?? {}, inFile(other)?.contents ?? {}];
  const beyond = ({ name }: { readonly name: string }) => {
    const there = new Set(two[name]?.map(printOf));
    return (one[name] ?? []).filter((record) => !there.has(printOf(record))).length;
  };
  return { plans: beyond(PLAN), events: beyond(EVENT) };
}
