import { keepChains } from '../../storage/chains/keptChains';
import { readText } from '../../store/strikes';

/** Reads a text that was pasted or typed, once it is known what is kept of its stock. */
export async function readBroughtText(text: string) {
  await keepChains();
  readText(text);
}

/** Reads files one after the other: those of one stock make one chain. */
export async function readFiles(files: readonly File[]) {
  await keepChains();
  const texts = await Promise.all(files.map((file) => file.text()));
  for (const [at, text] of texts.entries()) readText(text, files[at]!.name);
}
