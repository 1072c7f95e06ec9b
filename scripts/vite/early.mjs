import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

const tag = '<script src="/src/start/early.js"></script>';

/**
 * Inlines src/start/early.js into the page: it must run before anything is painted.
 * @returns {import('vite').Plugin}
 */
export function early() {
  return {
    name: 'early',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(tag)) throw new Error(`index.html has no ${tag}`);
        const script = minifySync('early.js', readFileSync('src/start/early.js', 'utf8')).code;
        return html.replace(tag, () => `<script>${script}</script>`);
      },
    },
  };
}
