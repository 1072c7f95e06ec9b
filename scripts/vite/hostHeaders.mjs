/** Headers of every response: it must not be framed, sniffed, or shared with other pages. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** These files' names change with their contents. */
const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** These keep their names across versions, so each visit asks for a newer one. */
const ASKED_FOR = ['/', '/index.html', '/sw.js', '/manifest.webmanifest'];

/**
 * Writes `dist/_headers`, which several hosts read directly; docs/hosting.md has the same for
 * others. The policy is the page's own, plus what a page cannot state itself: who may frame it.
 * @returns {import('vite').Plugin}
 */
export function hostHeaders() {
  return {
    name: 'host-headers',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        const html = page?.type === 'asset' ? String(page.source) : '';
        const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
        if (policy === '') throw new Error('the page states no policy');
        const framed = `${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'`;
        const source = [
          block('/*', { 'Content-Security-Policy': framed, ...ALWAYS }),
          block('/assets/*', KEPT),
          ...ASKED_FOR.map((path) => block(path, { 'Cache-Control': 'no-cache' })),
        ].join('\n');
        this.emitFile({ type: 'asset', fileName: '_headers', source });
      },
    },
  };
}

/**
 * @param {string} path
 * @param {Readonly<Record<string, string>>} headers
 */
const block = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
