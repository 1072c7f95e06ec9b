import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Replaces `<!--app-->` with what src/prerender.tsx renders, within the same build, so that the
 * page is hashed for offline use as it is served.
 * @returns {import('vite').Plugin}
 */
export function prerender() {
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const app = await renderedApp();
        const styled = /<[^>]* style="[^"]*"|<style/.exec(app);
        if (styled) throw new Error(`the page's policy refuses a style in HTML: ${styled[0]}`);
        // A function, since `$` has a special meaning in a replacement string.
        return html.replace('<!--app-->', () => app);
      },
    },
  };
}

async function renderedApp() {
  const outDir = resolve('node_modules/.cache/prerender');
  await build({
    base: './',
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: '#jsx' } },
    build: { ssr: 'src/prerender.tsx', outDir, emptyOutDir: true },
  });
  // The query keeps a second build in the same process from getting the first one's module.
  const { render } = await import(
    `${pathToFileURL(resolve(outDir, 'prerender.js')).href}?${Date.now()}`
  );
  return /** @type {string} */ (await render());
}
