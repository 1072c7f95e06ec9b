/**
 * Makes the page fetch React DOM at once: the import in main.tsx alone would start a round trip
 * later.
 * @returns {import('vite').Plugin}
 */
export function preloadReactDom() {
  return {
    name: 'preload-react-dom',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.includes('react-dom/client'),
        );
        if (!chunk) throw new Error('no chunk of its own for react-dom/client');
        return [
          {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
