/** The files of each part that is loaded later: its own, then by number those it needs. */
type Parts = readonly (readonly [file: string, ...needs: number[]])[];

const arrivals = new Map<string, Promise<void>>();
let parts: Parts | null = null;

/**
 * Takes the place of Vite's own preloading. A browser that could not fetch a module remembers that,
 * Chromium 147 for as long as the page lives, and no later import of it, or of what needs it, would ever
 * come. So all files of a part are fetched before it is imported, side by side: a failure is then
 * one of the fetch alone, and the next try asks the server again.
 */
export async function bring<Module>(
  load: () => Promise<Module>,
  [own]: readonly string[] = [],
  from: string,
): Promise<Module> {
  parts ??= JSON.parse(document.getElementById('parts')!.textContent) as Parts;
  const known = parts.find(([file]) => `./${file}` === own);
  if (known) {
    const [file, ...needs] = known;
    const names = [file, ...needs.map((number) => parts![number]![0])];
    await Promise.all(names.map((name) => arrival(new URL(name, from).href)));
  }
  return load();
}

function arrival(address: string): Promise<void> {
  let known = arrivals.get(address);
  if (!known) {
    known = address.endsWith('.css') ? styles(address) : script(address);
    arrivals.set(address, known);
    known.catch(() => arrivals.delete(address));
  }
  return known;
}

/** A server may answer for a file that is gone with a page. */
async function script(address: string) {
  const answer = await fetch(address);
  await answer.blob();
  if (!answer.ok || !/script/.test(answer.headers.get('content-type')!)) throw new Error(address);
}

function styles(address: string) {
  return new Promise<void>((resolve, reject) => {
    const there = [...document.querySelectorAll('link')].some(({ href }) => href === address);
    if (there) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(address));
    });
    document.head.append(link);
  });
}
