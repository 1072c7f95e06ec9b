/**
 * Lets src/loading/bring.ts load lazy parts, and lists in the page which files each needs: with
 * that list in the first script, the script would exceed its budget.
 * @returns {import('vite').Plugin}
 */
export function bringParts() {
  return {
    name: 'bring-parts',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => `export { bring as __vitePreload } from '/src/loading/bring.ts';`,
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const chunkOf = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const first = filesOf(
          chunks.filter(({ isEntry }) => isEntry),
          chunkOf,
        );
        const parts = chunks
          .filter(
            ({ isDynamicEntry, facadeModuleId }) =>
              isDynamicEntry && !facadeModuleId?.includes('react-dom/client'),
          )
          .map((chunk) => ({ own: chunk.fileName, needs: [...filesOf([chunk], chunkOf)] }));
        const rows = [...new Set(parts.flatMap(({ own, needs }) => [own, ...needs]))].filter(
          (file) => !first.has(file) && !html.includes(`href="./${file}"`),
        );
        const numberOf = new Map(rows.map((file, number) => [file, number]));
        const table = rows.map((file) => {
          const needs = parts.find(({ own }) => own === file)?.needs ?? [];
          const numbers = needs.flatMap((need) =>
            need === file ? [] : (numberOf.get(need) ?? []),
          );
          return [baseOf(file), numbers].flat();
        });
        const tag = `<script type="application/json" id="parts">${JSON.stringify(table)}</script>`;
        return html.replace('</body>', () => `${tag}</body>`);
      },
    },
  };
}

/** @param {string} file */
const baseOf = (file) => file.replace(/^assets\//, '');

/**
 * The files of some chunks and of all they import.
 * @param {import('vite').Rolldown.OutputChunk[]} chunks
 * @param {Map<string, import('vite').Rolldown.OutputChunk>} chunkOf
 */
function filesOf(chunks, chunkOf) {
  const files = new Set(chunks.map(({ fileName }) => fileName));
  for (const file of files) {
    const chunk = chunkOf.get(file);
    for (const name of chunk?.imports ?? []) files.add(name);
    for (const name of chunk?.viteMetadata?.importedCss ?? []) files.add(name);
  }
  return files;
}
