import { createHash } from 'node:crypto';

/**
 * States, as strictly as a page itself can, what it may run, show, load and send. Must come after
 * every plugin that inlines something into the head: that, and nothing else inline, is allowed.
 * @returns {import('vite').Plugin}
 */
export function policy() {
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [head = ''] = html.split('</head>');
        const content = [
          "default-src 'none'",
          `script-src 'self' ${hashes(head, 'script')}`,
          `style-src 'self' ${hashes(head, 'style')}`,
          "img-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
          "require-trusted-types-for 'script'",
          'trusted-types putwise',
        ].join('; ');
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}

/**
 * @param {string} head
 * @param {'script' | 'style'} tag
 */
const hashes = (head, tag) =>
  [...head.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))]
    .map(([, content = '']) => createHash('sha256').update(content).digest('base64'))
    .map((hash) => `'sha256-${hash}'`)
    .join(' ');
