/** What every answer of the host says: nothing of it is framed, guessed at, or shared with other pages. */
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

/** The names of these change with what is in them. */
const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** These keep their names from version to version, so each visit asks whether there is another. */
const ASKED_FOR = ['/', '/index.html', '/sw.js', '/manifest.webmanifest'];

/**
 * Writes `dist/_headers`, which several hosts read as it is; docs/hosting.md has the same for others.
 * The policy is the page's own, which a page cannot state as strictly itself: who may frame it.
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
