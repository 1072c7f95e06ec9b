import { readdirSync, readFileSync } from 'node:fs';
import { firstScripts } from '../../scripts/sizes.mjs';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: true;
}

const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<
  string,
  Chunk
>;
const first = new Set(firstScripts());

/** Every script of the build except those the page needs first. */
export const laterScripts = readdirSync('dist/assets')
  .filter((file) => file.endsWith('.js'))
  .map((file) => `assets/${file}`)
  .filter((file) => !first.has(file));

/** Modules loaded on demand, by source, except those the page needs first. */
export const onDemand = Object.keys(chunks).filter(
  (source) => chunks[source]!.isDynamicEntry && !first.has(chunks[source]!.file),
);

/** The scripts that contain some modules and everything they import. */
export function scriptsOf(sources: readonly string[]): ReadonlySet<string> {
  const reached = new Set(sources);
  for (const source of reached) {
    for (const imported of chunks[source]?.imports ?? []) reached.add(imported);
  }
  return new Set([...reached].map((source) => chunks[source]!.file));
}
