import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Our page with nothing in it but its header and headline, styles and scripts as they are: the
 * earliest that its largest text can be painted. Its scripts then render the rest anew.
 * @param {string} dist
 * @returns {string} the folder it is in
 */
export function headlineAlone(dist) {
  const folder = resolve('node_modules/.cache/headline');
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const page = resolve(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const [headline] = /<h1[\s\S]*?<\/h1>/.exec(html) ?? [];
  if (headline === undefined) throw new Error('the page has no headline');
  writeFileSync(
    page,
    html.replace(/(<main[^>]*>)[\s\S]*<\/main>/, (_, main) => `${main}${headline}</main>`),
  );
  return folder;
}
