/** The files of each lazily loaded part: its own, then the numbers of those it needs. */
type Parts = readonly (readonly [file: string, ...needs: number[]])[];

const arrivals = new Map<string, Promise<void>>();
let parts: Parts | null = null;

/**
 * Replaces Vite's own preloading. A browser remembers a module it could not fetch, Chromium 147 for
 * as long as the page lives, and then no later import of it, or of what needs it, succeeds. So all
 * files of a part are fetched in parallel before it is imported: a failure is then only one of the
 * fetch, and the next try asks the server again.
 */
export async function bring<Module>(
  load: () => Promise<Module>,
  _styles: unknown,
  from: string,
): Promise<Module> {
  parts ??= JSON.parse(document.getElementById('parts')!.textContent) as Parts;
  const [file] = /[^`/]+\.js/.exec(String(load))!; // passing the name as well would double its size
  const needs = parts.find(([own]) => own === file)?.slice(1) as readonly number[] | undefined;
  if (needs) {
    const files = [file, ...needs.map((number) => parts![number]![0])];
    await Promise.all(files.map((name) => arrival(new URL(name, from).href)));
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

/** For a file that is gone, a server may answer with a page. */
async function script(address: string) {
  const answer = await fetch(address);
  await answer.blob();
  if (!answer.ok || !/script/.test(answer.headers.get('content-type')!)) throw new Error(address);
}

const styles = (href: string) =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', crossOrigin: '', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(href));
    });
    document.head.append(link);
  });
