import { readText } from '../../store/strikes';

/** Reads files one after the other: those of one stock make one chain. */
export async function readFiles(files: readonly File[]) {
  const texts = await Promise.all(files.map((file) => file.text()));
  for (const [at, text] of texts.entries()) readText(text, files[at]!.name);
}
